package org.warraq.newsroom;

import java.time.Instant;
import org.warraq.article.RightsSignal;

/**
 * A publisher's wish about the use of a page, as it was found.
 *
 * @param url of the page or file that said it
 * @param at when it was read
 */
public record RecordedSignal(RightsSignal signal, String url, Instant at) {}
