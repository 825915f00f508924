package org.warraq.desk;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.SectionDefaults;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.people.Account;
import org.warraq.people.Accounts;
import org.warraq.people.AuditAction;
import org.warraq.people.AuditStore;
import org.warraq.people.Role;
import org.warraq.store.Database;

/** Makes a newspaper of an empty database: its settings, its sections, its first account. */
@Component
class Setup {
  private final Database database;
  private final SiteStore sites;
  private final SectionStore sections;
  private final Accounts accounts;
  private final AuditStore audit;

  Setup(
      Database database,
      SiteStore sites,
      SectionStore sections,
      Accounts accounts,
      AuditStore audit) {
    this.database = database;
    this.sites = sites;
    this.sections = sections;
    this.accounts = accounts;
    this.audit = audit;
  }

  /** The first account, checked. */
  record FirstAccount(String name, String displayName, String password, Locale locale) {}

  /** What came of a set-up. */
  sealed interface Outcome {
    record Done(Account account) implements Outcome {}

    record NameTaken() implements Outcome {}

    /** Somebody else was first. */
    record AlreadyDone() implements Outcome {}
  }

  /** Sets the site up, all of it or nothing. */
  synchronized Outcome run(Site site, FirstAccount first) {
    if (sites.site().isPresent()) {
      return new Outcome.AlreadyDone();
    }
    return database.write(() -> {
      Optional<Account> account =
          accounts.create(
              first.name(), first.displayName(), first.password(), Role.ADMIN, first.locale());
      if (account.isEmpty()) {
        return new Outcome.NameTaken();
      }
      long id = account.get().id();
      SectionDefaults.add(sections, site.locale());
      audit.record(id, AuditAction.SITE_SET_UP, id, site.name());
      sites.save(site);
      return new Outcome.Done(account.get());
    });
  }
}
