package org.warraq.article;

import org.warraq.language.Folding;

/** A number for the words of a block, the same in every spelling of them. */
final class BlockKey {
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private BlockKey() {}

  /** FNV-1a over the folded letters (Fowler, Noll, Vo; RFC 9923): 20 pages never meet by chance. */
  static long of(String text) {
    String key = Folding.key(text);
    long hash = BASIS;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * PRIME;
    }
    return hash;
  }
}
