/** What to collect, how often, under which rules. */
@NullMarked
package org.warraq.campaign;

import org.jspecify.annotations.NullMarked;
