/** From files to rows: formats told by content, headers recognised, cells as they stand. */
@NullMarked
package org.asigna.intake;

import org.jspecify.annotations.NullMarked;
