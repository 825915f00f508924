/** Tests of the intake. */
@NullMarked
package org.warraq.intake;

import org.jspecify.annotations.NullMarked;
