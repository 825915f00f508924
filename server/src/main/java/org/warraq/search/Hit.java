package org.warraq.search;

/**
 * An article that was found.
 *
 * @param headlineHtml the headline, escaped, with whole words in {@code <mark>}
 * @param snippetHtml the best lines of the text, likewise; never cut inside a word
 */
public record Hit(long articleId, String headlineHtml, String snippetHtml) {}
