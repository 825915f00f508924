package org.warraq.media;

import java.util.List;

/**
 * A picture in the store.
 *
 * @param hash SHA-256 of the original bytes, in hex
 * @param width pixels of the largest size
 * @param height pixels of the largest size
 * @param widths in pixels, ascending
 */
record Stored(String hash, int width, int height, List<Integer> widths) {}
