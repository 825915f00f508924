/**
 * From an address that a person typed to the feeds behind it. Asks the site politely, through
 * {@code fetch}, and knows no other room; nothing is stored.
 */
@NullMarked
package org.warraq.discovery;

import org.jspecify.annotations.NullMarked;
