package org.warraq.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door of the desk. Only its own addresses pass the security chain: readers' pages have no
 * session, no cookie and nothing to forge.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** The desk has no scripts and takes nothing from elsewhere, feeds' pictures included. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SecurityFilterChain desk(
      HttpSecurity http,
      AccountStore accounts,
      PasswordEncoder encoder,
      LoginThrottle throttle,
      Sessions sessions) {
    return http.securityMatcher("/desk", "/desk/**", "/login", "/logout")
        .authenticationProvider(new PasswordLogin(accounts, encoder, throttle))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    "/login", "/desk/setup", "/desk/refused", "/desk/*.css", "/desk/*.svg")
                .permitAll()
                .requestMatchers("/desk/settings", "/desk/settings/**")
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .hasAnyRole(Role.ADMIN.name(), Role.EDITOR.name()))
        .formLogin(form ->
            form.loginPage("/login").defaultSuccessUrl("/desk").failureHandler(backToLogin()))
        .logout(logout -> logout.logoutSuccessUrl("/login?left"))
        .exceptionHandling(refused -> refused.accessDeniedPage("/desk/refused"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .addFilterBefore(new UploadGate(), CsrfFilter.class)
        .addFilterBefore(new StaleSessionFilter(sessions), AuthorizationFilter.class)
        .build();
  }

  private static AuthenticationFailureHandler backToLogin() {
    return (request, response, failure) ->
        response.sendRedirect(
            request.getContextPath()
                + (failure instanceof LockedException ? "/login?locked" : "/login?wrong"));
  }
}
