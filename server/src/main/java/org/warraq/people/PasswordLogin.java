package org.warraq.people;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks name and password, unless there were too many wrong ones of late. */
final class PasswordLogin implements AuthenticationProvider {
  private static final Logger log = LoggerFactory.getLogger(PasswordLogin.class);

  private final LoginThrottle throttle;
  private final DaoAuthenticationProvider check;

  PasswordLogin(AccountStore accounts, PasswordEncoder encoder, LoginThrottle throttle) {
    this.throttle = throttle;
    this.check =
        new DaoAuthenticationProvider(name ->
            accounts
                .byName(Accounts.canonical(name))
                .map(AccountPrincipal::of)
                .orElseThrow(() -> new UsernameNotFoundException("No such account")));
    check.setPasswordEncoder(encoder);
  }

  @Override
  public @Nullable Authentication authenticate(Authentication attempt) {
    String name = attempt.getName();
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    if (!throttle.admits(name, address)) {
      log.warn("event=login.refused reason=too_many_failures address={}", address);
      throw new LockedException("Too many failures");
    }
    if (tooLong(attempt)) {
      throw new BadCredentialsException("No account has such a long password");
    }
    Authentication result = check.authenticate(attempt);
    throttle.succeeded(name, address);
    return result;
  }

  private static boolean tooLong(Authentication attempt) {
    return attempt.getCredentials() instanceof String password
        && password.getBytes(StandardCharsets.UTF_8).length > Accounts.MAX_PASSWORD_BYTES;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
