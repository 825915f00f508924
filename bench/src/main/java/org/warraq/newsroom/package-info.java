/** Doors for measurements into steps that the newsroom offers to nobody. */
@NullMarked
package org.warraq.newsroom;

import org.jspecify.annotations.NullMarked;
