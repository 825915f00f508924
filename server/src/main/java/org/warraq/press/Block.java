package org.warraq.press;

import java.util.List;

/** One piece of an article's body, as clean text without markup. */
public sealed interface Block {

  /** A paragraph of running text. */
  record Paragraph(String text) implements Block {}

  /** A heading inside the body. */
  record Subheading(String text) implements Block {}

  /** Somebody's words, set apart. */
  record Quotation(String text) implements Block {}

  /** A list without numbers. */
  record Bullets(List<String> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** The words of the block; the items of a list stand on lines of their own. */
  default String words() {
    return switch (this) {
      case Paragraph(var text) -> text;
      case Subheading(var text) -> text;
      case Quotation(var text) -> text;
      case Bullets(var items) -> String.join("\n", items);
    };
  }
}
