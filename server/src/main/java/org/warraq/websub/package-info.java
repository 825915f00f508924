/**
 * Lets hubs deliver what is new, and tells one what is new here: subscriber and publisher of W3C
 * WebSub.
 *
 * <p>{@link org.warraq.websub.Announcer} tells the newspaper's own hub of its feeds.
 *
 * <p>The poller tells {@link org.warraq.websub.Subscriptions} which hub a feed names and what a
 * poll has found; {@link org.warraq.websub.Subscriber} asks hubs for subscriptions and renews them;
 * {@link org.warraq.websub.HubCallback} is where hubs verify and deliver. What they deliver goes
 * the way of everything that a feed says.
 */
@NullMarked
package org.warraq.websub;

import org.jspecify.annotations.NullMarked;
