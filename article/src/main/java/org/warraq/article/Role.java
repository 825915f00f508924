package org.warraq.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an element does to the flow of text. */
enum Role {
  SKIPPED,
  BLOCK,
  HEADING,
  BREAK,
  PICTURE,
  FRAME,
  RULE,
  INLINE;

  private static final Map<String, Role> ROLES = roles();

  static Role of(String name) {
    return ROLES.getOrDefault(name, INLINE);
  }

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new HashMap<>();
    AllowList.DROPPED.forEach(name -> roles.put(name, SKIPPED));
    AllowList.BLOCKS.forEach(name -> roles.put(name, BLOCK));
    for (String name : List.of("h1", "h2", "h3", "h4", "h5", "h6")) {
      roles.put(name, HEADING);
    }
    roles.put("br", BREAK);
    roles.put("hr", RULE);
    roles.put("img", PICTURE);
    roles.put("amp-img", PICTURE);
    Embeds.FRAMES.forEach(name -> roles.put(name, FRAME));
    // An embedded post keeps its text in a quotation; a custom element is a box of its own.
    for (String name : List.of("figure", "figcaption", "body", "noindex")) {
      roles.put(name, BLOCK);
    }
    return Map.copyOf(roles);
  }
}
