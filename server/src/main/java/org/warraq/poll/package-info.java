/** When to ask feeds, and asking them: schedule, leases, conditional requests, health. */
@NullMarked
package org.warraq.poll;

import org.jspecify.annotations.NullMarked;
