/** What editors see: set-up, campaigns and feeds, sources, decisions, the queue, the editor. */
@NullMarked
package org.warraq.desk;

import org.jspecify.annotations.NullMarked;
