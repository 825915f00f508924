@NullMarked
package org.warraq.article;

import org.jspecify.annotations.NullMarked;
