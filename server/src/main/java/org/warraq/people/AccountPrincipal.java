package org.warraq.people;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who a session belongs to, as Spring Security keeps it. The hash tells whether the password is
 * still the one that the session was opened with.
 */
record AccountPrincipal(
    long accountId, String name, String passwordHash, String authority, boolean enabled)
    implements UserDetails {

  static AccountPrincipal of(AccountStore.Credentials credentials) {
    Account account = credentials.account();
    return new AccountPrincipal(
        account.id(),
        account.name(),
        credentials.passwordHash(),
        account.role().authority(),
        account.access() == Account.Access.ENABLED);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority(authority));
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  /** Never with the hash: principals are logged. */
  @Override
  public String toString() {
    return name;
  }
}
