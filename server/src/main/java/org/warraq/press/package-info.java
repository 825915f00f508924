/**
 * The invented press: eight small publishers on loopback, each with its own habits and sins, for
 * the demo, the tests and the benchmark.
 *
 * <p>{@link org.warraq.press.InventedPress} is the way in. The package knows no other room of the
 * server: what it prints is read over HTTP, like any other press.
 */
@NullMarked
package org.warraq.press;

import org.jspecify.annotations.NullMarked;
