package org.warraq.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is logged in. */
@Component
public class Sessions {
  private final AccountStore accounts;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Sessions(AccountStore accounts) {
    this.accounts = accounts;
  }

  /**
   * The account of the current request, as it is now; empty when nobody is logged in, the account
   * was closed, or its password is no longer the one that the session was opened with.
   */
  public Optional<Account> current() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof AccountPrincipal principal
        ? accounts
            .find(principal.accountId())
            .filter(now -> now.passwordHash().equals(principal.passwordHash()))
            .map(AccountStore.Credentials::account)
            .filter(account -> account.access() == Account.Access.ENABLED)
        : Optional.empty();
  }

  /**
   * Logs an account in without a password: after set-up, and to keep the session in which a
   * password was changed. The session gets a new id.
   */
  public void open(long accountId, HttpServletRequest request, HttpServletResponse response) {
    AccountPrincipal principal = AccountPrincipal.of(accounts.find(accountId).orElseThrow());
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, principal.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Whether the current request belongs to a session that is no longer good. */
  boolean isStale() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof AccountPrincipal && current().isEmpty();
  }
}
