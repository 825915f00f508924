/** The database: connection, migrations, the few differences between the two dialects. */
@NullMarked
package org.warraq.store;

import org.jspecify.annotations.NullMarked;
