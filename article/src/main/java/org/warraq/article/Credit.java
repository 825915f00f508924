package org.warraq.article;

/** Who structured data names as author or publisher. */
record Credit(String name, Kind kind) {
  enum Kind {
    PERSON,
    ORGANISATION,
    UNSAID
  }
}
