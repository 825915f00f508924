@NullMarked
package org.warraq.feed;

import org.jspecify.annotations.NullMarked;
