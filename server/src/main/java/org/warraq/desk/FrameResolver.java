package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.QueueStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.page.Words;
import org.warraq.people.Account;
import org.warraq.people.Sessions;

/** Makes the frame of a page from the request. */
@Component
class FrameResolver implements HandlerMethodArgumentResolver {
  private static final String UNNAMED = "Warraq · وراق";

  private final Sessions sessions;
  private final SiteStore sites;
  private final QueueStore queue;
  private final InstantSource clock;
  private final StyleSheet style;

  FrameResolver(
      Sessions sessions, SiteStore sites, QueueStore queue, InstantSource clock, StyleSheet style) {
    this.sessions = sessions;
    this.sites = sites;
    this.queue = queue;
    this.clock = clock;
    this.style = style;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Frame.class;
  }

  @Override
  public Frame resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    Optional<Account> account = sessions.current();
    Optional<Site> site = sites.site();
    return new Frame(
        Words.of("desk", locale(request, account, site)),
        account,
        csrf(request),
        Flash.take(request),
        site.map(Site::name).orElse(UNNAMED),
        site.map(Site::zone).orElse((ZoneId) ZoneOffset.UTC),
        clock.instant(),
        here(request.getRequestURI()),
        account.isPresent() ? queue.count(ArticleStatus.HELD) : 0,
        style.address());
  }

  private static Locale locale(
      HttpServletRequest request, Optional<Account> account, Optional<Site> site) {
    if (account.isPresent()) {
      return InterfaceLanguages.nearest(List.of(account.get().locale()));
    }
    List<Locale> wishes = new ArrayList<>();
    Optional.ofNullable(request.getParameter("lang"))
        .map(Locale::forLanguageTag)
        .ifPresent(wishes::add);
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
      wishes.addAll(Collections.list(request.getLocales()));
    }
    site.map(Site::locale).ifPresent(wishes::add);
    return InterfaceLanguages.nearest(wishes);
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  private static String here(String path) {
    String[] steps = path.split("/", 4);
    return steps.length > 2 ? steps[2] : "";
  }
}
