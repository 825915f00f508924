package org.warraq.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Who wrote an article, and when. */
record Byline(
    List<String> authors, Optional<OffsetDateTime> published, Optional<OffsetDateTime> modified) {}
