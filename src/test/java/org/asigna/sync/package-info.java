/** What a sync makes of directories: the revision, and what it says of their rows. */
@NullMarked
package org.asigna.sync;

import org.jspecify.annotations.NullMarked;
