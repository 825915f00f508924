/**
 * How a page is made, for readers and editors alike: compiled templates, and words in the languages
 * of the interface.
 */
@NullMarked
package org.warraq.page;

import org.jspecify.annotations.NullMarked;
