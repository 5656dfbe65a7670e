/** Tables in any format become the next revision of the directory: rows checked, put in order, published. */
@NullMarked
package org.asigna.sync;

import org.jspecify.annotations.NullMarked;
