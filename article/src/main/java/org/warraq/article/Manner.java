package org.warraq.article;

/** How much of the shape of a text stays when it is cleaned. What is dangerous goes in either. */
enum Manner {
  /** The shape of this newspaper: few elements, one name for each meaning, marked links. */
  HOUSE {
    @Override
    boolean drops(String name) {
      return AllowList.DROPPED.contains(name);
    }

    @Override
    String kept(String name) {
      return AllowList.KEPT.getOrDefault(name, "");
    }
  },

  /** The shape its author gave it, as far as it is harmless. */
  AS_WRITTEN {
    @Override
    boolean drops(String name) {
      return (AllowList.DROPPED.contains(name) && !AllowList.WORDS_ONLY.contains(name))
          || AllowList.ANNOTATIONS.contains(name);
    }

    @Override
    String kept(String name) {
      return AllowList.KEPT.containsKey(name) || AllowList.QUOTED.contains(name) ? name : "";
    }
  };

  /** Whether an element goes with everything inside it. */
  abstract boolean drops(String name);

  /** The name under which an element stays; empty if only its content does. */
  abstract String kept(String name);
}
