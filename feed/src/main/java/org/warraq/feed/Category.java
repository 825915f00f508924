package org.warraq.feed;

import java.util.Optional;

/**
 * A category or keyword.
 *
 * @param term the category itself
 * @param scheme the vocabulary it is taken from
 * @param label the name to show in place of the term
 */
public record Category(String term, Optional<String> scheme, Optional<String> label) {}
