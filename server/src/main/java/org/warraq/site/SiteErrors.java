package org.warraq.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for addresses that nobody answers and for requests that failed. */
@Controller
class SiteErrors implements ErrorController {
  private final SitePages pages;

  SiteErrors(SitePages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    PageCacheFilter.secure(response);
    response.setStatus(status);
    if (pages.site().isEmpty()) {
      return;
    }
    Reply.Page page = pages.notice(status);
    response.setContentType(page.contentType());
    response.setContentLength(page.body().length);
    response.getOutputStream().write(page.body());
  }
}
