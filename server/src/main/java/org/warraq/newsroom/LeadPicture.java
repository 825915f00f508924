package org.warraq.newsroom;

import java.util.List;
import java.util.Optional;

/**
 * The picture above an article, as it is stored and ready to show.
 *
 * @param mediaId key of the stored file; the room {@code media} makes addresses of it
 * @param hash SHA-256 of the file's bytes, in hex
 * @param width pixels of the largest size
 * @param height pixels of the largest size
 * @param widths the widths in pixels in which the picture is kept, ascending
 */
public record LeadPicture(
    long mediaId,
    String hash,
    int width,
    int height,
    List<Integer> widths,
    Optional<String> caption,
    Optional<String> credit) {

  /** Where a size of the picture is served. */
  public String path(int width) {
    return path(hash, width);
  }

  /** Where the picture is served in a shape. */
  public String path(PictureShape shape) {
    return "/media/" + hash + "/" + shape.file();
  }

  /** Where a size of the picture with this hash is served. */
  public static String path(String hash, int width) {
    return "/media/" + hash + "/" + width + ".jpg";
  }
}
