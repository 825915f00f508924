package org.warraq.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warraq.newsroom.Site;
import org.warraq.site.Assets.Asset;

/**
 * Answers readers before anything else sees the request: pages of the site from the cache, or
 * rendered now. It stands in front of the security chain, so it looks at nothing but the address,
 * never starts a session and sets the headers of security itself. Requests that carry a session go
 * the same way but past the cache.
 */
final class PageCacheFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** No script at all; everything else from this site. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Browsers ask again and mostly hear 304: a withdrawn article is gone at the next look. */
  private static final String REVALIDATE = "no-cache";

  private static final String PRIVATE = "private, no-store";

  /** Where the desk's author lets the first visitor set the newspaper up. */
  static final String SETUP = "/desk/setup";

  private final transient SitePages pages;
  private final transient PageCache cache;
  private final transient Assets assets;
  private final String sessionCookie;
  private transient volatile @Nullable Site shown;

  PageCacheFilter(SitePages pages, PageCache cache, Assets assets, String sessionCookie) {
    this.pages = pages;
    this.cache = cache;
    this.assets = assets;
    this.sessionCookie = sessionCookie;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      chain.doFilter(request, response);
      return;
    }
    String path = request.getRequestURI();
    Optional<Asset> asset = assets.find(path);
    if (asset.isPresent()) {
      send(request, response, asset.get());
      return;
    }
    Optional<Route> route = Route.of(path, name -> parameter(request, name));
    if (route.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Site> site = pages.site();
    if (site.isEmpty()) {
      secure(response);
      redirect(response, 302, SETUP);
    } else if (hasSession(request)) {
      send(request, response, Answer.of(pages.reply(route.get())), PRIVATE);
    } else {
      forgetOtherSettings(site.get());
      send(request, response, cache.get(route.get(), pages::reply), REVALIDATE);
    }
  }

  /** Every page shows the newspaper's name and follows its locale: new settings clear the cache. */
  private void forgetOtherSettings(Site site) {
    if (site != shown) {
      cache.clear();
      shown = site;
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getQueryString() == null ? null : request.getParameter(name);
    return value == null ? "" : value;
  }

  private boolean hasSession(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(sessionCookie)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, Answer answer, String caching)
      throws IOException {
    secure(response);
    switch (answer) {
      case Answer.Redirect(int status, String location) -> redirect(response, status, location);
      case Answer.Document document -> {
        Reply.Page page = document.page();
        response.setHeader("Cache-Control", caching);
        if (page.indexing() == Reply.Indexing.FORBIDDEN) {
          response.setHeader("X-Robots-Tag", "noindex");
        }
        if (page.status() == 200) {
          response.setHeader("ETag", document.etag());
          if (matches(request, document.etag())) {
            response.setHeader("Vary", "Accept-Encoding");
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
          }
        }
        response.setStatus(page.status());
        write(request, response, page.contentType(), page.body(), document.gzip());
      }
    }
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, Asset asset)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", asset.caching());
    write(request, response, asset.contentType(), asset.body(), asset.gzip());
  }

  private static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String contentType,
      byte[] plain,
      byte[] gzip)
      throws IOException {
    response.setHeader("Vary", "Accept-Encoding");
    response.setContentType(contentType);
    byte[] body = plain;
    if (gzip.length > 0 && AcceptEncoding.allowsGzip(request.getHeader("Accept-Encoding"))) {
      response.setHeader("Content-Encoding", "gzip");
      body = gzip;
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static void redirect(HttpServletResponse response, int status, String location) {
    response.setStatus(status);
    response.setHeader("Cache-Control", REVALIDATE);
    response.setHeader("Location", location);
  }

  /** What the security chain would have written. */
  static void secure(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  /** RFC 9110, 13.1.2: weak comparison with each tag of the list. */
  private static boolean matches(HttpServletRequest request, String etag) {
    String known = request.getHeader("If-None-Match");
    return known != null
        && (known.equals(etag) || known.strip().equals("*") || known.contains(etag.substring(2)));
  }
}
