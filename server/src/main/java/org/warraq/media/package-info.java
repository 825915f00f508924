/** Pictures: check, resize, store, serve. */
@NullMarked
package org.warraq.media;

import org.jspecify.annotations.NullMarked;
