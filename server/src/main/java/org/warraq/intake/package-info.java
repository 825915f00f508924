/** From an entry to a decision: receive, identify, acquire, extract, understand, decide. */
@NullMarked
package org.warraq.intake;

import org.jspecify.annotations.NullMarked;
