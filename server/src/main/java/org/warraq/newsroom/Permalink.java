package org.warraq.newsroom;

/**
 * The one place that knows how addresses of articles look: {@code /{id}/{slug}}, of which the id
 * alone decides.
 */
public final class Permalink {
  private Permalink() {}

  public static String path(long id, String slug) {
    return "/" + id + "/" + slug;
  }
}
