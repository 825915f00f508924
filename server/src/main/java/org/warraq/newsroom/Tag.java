package org.warraq.newsroom;

/** A word under which articles are found. */
public record Tag(long id, String slug, String name) {}
