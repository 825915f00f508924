package org.warraq.newsroom;

import java.time.Instant;

/**
 * A page that always stands: about the newspaper, how to reach it, its policies.
 *
 * @param slug last part of its address, which stays when the title changes
 * @param bodyHtml sanitised
 * @param position in the footer, ascending
 */
public record StandingPage(
    long id, String slug, String title, String bodyHtml, int position, Instant changedAt) {
  /** Its address on this site. */
  public String path() {
    return "/page/" + slug;
  }
}
