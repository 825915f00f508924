package org.warraq.newsroom;

import java.util.Optional;

/** The name under which articles are signed: a person, or a desk. */
public record Byline(long id, String slug, String name, Optional<String> biography) {}
