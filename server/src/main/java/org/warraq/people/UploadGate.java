package org.warraq.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody upload who is not logged in: the server takes a form with files apart to look for the
 * proof that it is ours, before it is asked who sends it.
 */
final class UploadGate extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    boolean known =
        who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    if (!known && isUpload(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .map(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
        .orElse(false);
  }
}
