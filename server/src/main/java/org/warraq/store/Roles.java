package org.warraq.store;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which parts of the work this process does; all of it unless several machines share it.
 *
 * @param roles property {@code warraq.roles}: web, worker, poller
 */
@ConfigurationProperties("warraq")
public record Roles(@DefaultValue({"WEB", "WORKER", "POLLER"}) Set<Role> roles) {

  /** A part of the work. */
  public enum Role {
    /** Shows pages and the desk; keeps the index. */
    WEB,
    /** Lets entries walk; fetches pictures. */
    WORKER,
    /** Asks feeds. */
    POLLER
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
