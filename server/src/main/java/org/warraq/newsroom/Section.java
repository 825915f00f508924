package org.warraq.newsroom;

import java.util.List;

/**
 * A part of the newspaper.
 *
 * @param aliases other names under which feeds know it
 */
public record Section(long id, String slug, String name, List<String> aliases) {}
