package org.warraq.newsroom;

/** A standing page came, changed or went: the footer of every page may be another now. */
public record PagesChanged() {}
