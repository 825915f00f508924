@NullMarked
package org.warraq.site;

import org.jspecify.annotations.NullMarked;
