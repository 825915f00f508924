/** The commands. */
@NullMarked
package org.warraq.cli;

import org.jspecify.annotations.NullMarked;
