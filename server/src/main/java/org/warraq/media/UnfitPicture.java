package org.warraq.media;

/** These bytes will never be a picture of ours. The message says why, in one sentence. */
final class UnfitPicture extends Exception {
  UnfitPicture(String reason) {
    super(reason);
  }
}
