@NullMarked
package org.warraq.language;

import org.jspecify.annotations.NullMarked;
