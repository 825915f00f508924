package org.warraq.desk;

import java.util.Map;
import org.warraq.newsroom.SiteTemplates;

/** The form of a person's selectors for the pages of a host. */
public final class SelectorsForm {
  private SelectorsForm() {}

  /** The form as it stands. */
  public static Form of(SiteTemplates.Known known) {
    return new Form(Map.of("body", known.body().orElse(""), "removed", known.removed().orElse("")));
  }
}
