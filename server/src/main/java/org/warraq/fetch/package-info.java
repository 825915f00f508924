/**
 * The one guarded way out to the network.
 *
 * <p>Whoever wants something from the web asks {@link org.warraq.fetch.Fetcher}: it decides whether
 * the address may be asked at all, waits until the host has been left in peace long enough, follows
 * redirects, limits time and size, and says what came of it as a {@link
 * org.warraq.fetch.FetchOutcome}. This room knows no other room.
 */
@NullMarked
package org.warraq.fetch;

import org.jspecify.annotations.NullMarked;
