/** Compact storage. */
@NullMarked
package org.asigna.directory.index;

import org.jspecify.annotations.NullMarked;
