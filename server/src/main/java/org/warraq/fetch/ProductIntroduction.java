package org.warraq.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Introduces the program by its name, its version and an address at which its operator is reached:
 * {@code Warraq/1.2.3 (+https://paper.example/)}. An address that only we can reach is left out.
 */
final class ProductIntroduction implements Introduction {
  private static final String PRODUCT = "Warraq";

  private final String version;
  private final Supplier<@Nullable Contact> contact;
  private final UrlRule rule = new UrlRule(AllowedHosts.parse(Set.of()), Set.of());

  ProductIntroduction(String version, Supplier<@Nullable Contact> contact) {
    this.version = version;
    this.contact = contact;
  }

  @Override
  public String userAgent() {
    String name = PRODUCT + "/" + version;
    return Optional.ofNullable(contact.get())
        .flatMap(Contact::page)
        .flatMap(this::ascii)
        .map(address -> "%s (+%s)".formatted(name, address))
        .orElse(name);
  }

  private Optional<String> ascii(URI page) {
    return rule.judge(page) instanceof Target target && PublicNames.contains(target.host())
        ? Optional.of(target.uri().toString())
        : Optional.empty();
  }
}
