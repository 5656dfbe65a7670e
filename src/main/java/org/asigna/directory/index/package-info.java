/** Compact storage of the directory: open-addressed indexes, no object per row. */
@NullMarked
package org.asigna.directory.index;

import org.jspecify.annotations.NullMarked;
