package org.warraq.language;

/** In which direction a language is written. */
public enum Direction {
  LTR("ltr"),
  RTL("rtl");

  private final String attribute;

  Direction(String attribute) {
    this.attribute = attribute;
  }

  /** The value of HTML's {@code dir} attribute. */
  public String attribute() {
    return attribute;
  }
}
