package org.warraq.article;

import java.util.Optional;

/**
 * The picture that stands for an article.
 *
 * @param url absolute address of the picture
 * @param caption the text under it on the page
 * @param credit who made it, as the page says
 */
public record LeadImage(String url, Optional<String> caption, Optional<String> credit) {}
