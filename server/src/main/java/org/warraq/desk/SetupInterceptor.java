package org.warraq.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.warraq.newsroom.SiteStore;

/** While the site is not set up, every way into the desk leads to the set-up page. */
final class SetupInterceptor implements HandlerInterceptor {
  private final SiteStore sites;

  SetupInterceptor(SiteStore sites) {
    this.sites = sites;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (sites.site().isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/desk/setup");
      return false;
    }
    return true;
  }
}
