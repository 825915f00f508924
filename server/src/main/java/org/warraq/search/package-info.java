/** The index: what readers find, and how texts in four languages and two scripts are compared. */
@NullMarked
package org.warraq.search;

import org.jspecify.annotations.NullMarked;
