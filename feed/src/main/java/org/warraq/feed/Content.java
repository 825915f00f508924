package org.warraq.feed;

import java.util.Optional;

/**
 * One version of an entry's content.
 *
 * @param text the content; empty if it lies elsewhere
 * @param src where it lies, if not here
 */
public record Content(Text text, Optional<String> src) {}
