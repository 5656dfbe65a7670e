/** Compact storage of the directory: packed texts and open-addressed indexes, no object per row. */
@NullMarked
package org.asigna.directory.index;

import org.jspecify.annotations.NullMarked;
