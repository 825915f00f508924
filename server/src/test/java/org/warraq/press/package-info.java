@NullMarked
package org.warraq.press;

import org.jspecify.annotations.NullMarked;
