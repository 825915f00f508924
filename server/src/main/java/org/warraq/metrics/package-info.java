/**
 * What a monitor reads: the numbers that the rooms count, in the form of Prometheus, behind a token
 * or the login.
 */
@NullMarked
package org.warraq.metrics;

import org.jspecify.annotations.NullMarked;
