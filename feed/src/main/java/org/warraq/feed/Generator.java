package org.warraq.feed;

import java.util.Optional;

/** The program that wrote the feed. */
public record Generator(String name, Optional<String> uri, Optional<String> version) {}
