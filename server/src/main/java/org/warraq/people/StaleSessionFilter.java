package org.warraq.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions whose account was closed or got another password. */
final class StaleSessionFilter extends OncePerRequestFilter {
  private final Sessions sessions;
  private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

  StaleSessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (sessions.isStale()) {
      logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
    chain.doFilter(request, response);
  }
}
