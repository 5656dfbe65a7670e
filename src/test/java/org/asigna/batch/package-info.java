/** Jobs and settings. */
@NullMarked
package org.asigna.batch;

import org.jspecify.annotations.NullMarked;
