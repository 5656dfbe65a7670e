/**
 * The quick way of rows of which there is nothing to tell, which most rows are. Whatever it does not know for sure goes the
 * usual way, and the usual way is what it is tested against.
 */
@NullMarked
package org.asigna.run.plain;

import org.jspecify.annotations.NullMarked;
