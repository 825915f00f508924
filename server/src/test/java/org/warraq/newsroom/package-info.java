@NullMarked
package org.warraq.newsroom;

import org.jspecify.annotations.NullMarked;
