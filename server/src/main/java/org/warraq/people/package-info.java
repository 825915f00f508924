/** Who works at the desk: accounts, login, sessions, and the record of what was done. */
@NullMarked
package org.warraq.people;

import org.jspecify.annotations.NullMarked;
