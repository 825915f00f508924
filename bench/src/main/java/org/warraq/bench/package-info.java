/** What is fast, and how fast: the whole program, measured from outside against named floors. */
@NullMarked
package org.warraq.bench;

import org.jspecify.annotations.NullMarked;
