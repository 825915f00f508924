package org.warraq.people;

/** What an account may do. */
public enum Role {
  /** Everything, the site's settings too. */
  ADMIN,
  /** Campaigns, sources and articles. */
  EDITOR;

  /** The name under which Spring Security knows the role. */
  String authority() {
    return "ROLE_" + name();
  }
}
