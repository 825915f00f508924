package org.warraq.site;

import java.util.Set;

/** What a request for a route is answered with. */
sealed interface Reply {
  /**
   * A document.
   *
   * @param subjects what it shows; when one of them changes the page is made anew
   */
  record Page(
      int status,
      String contentType,
      byte[] body,
      Indexing indexing,
      Keeping keeping,
      Set<Subject> subjects)
      implements Reply {}

  /**
   * @param status 301 or 302
   * @param location path within the site, percent-encoded
   */
  record Moved(int status, String location) implements Reply {}

  /** Whether search engines may list the document. */
  enum Indexing {
    ALLOWED,
    FORBIDDEN
  }

  /** Whether the document may be kept for the next reader. */
  enum Keeping {
    KEPT,
    /** Made for each request: answers to questions, and addresses where nothing is. */
    FRESH
  }

  String HTML = "text/html;charset=UTF-8";

  static Page html(byte[] body, Indexing indexing, Set<Subject> subjects) {
    return new Page(200, HTML, body, indexing, Keeping.KEPT, subjects);
  }

  static Page notice(int status, byte[] body) {
    return new Page(status, HTML, body, Indexing.FORBIDDEN, Keeping.FRESH, Set.of());
  }

  static Page document(String contentType, byte[] body, Set<Subject> subjects) {
    return new Page(200, contentType, body, Indexing.ALLOWED, Keeping.KEPT, subjects);
  }
}
