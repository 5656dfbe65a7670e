/** Tests of the settings. */
@NullMarked
package org.asigna.batch;

import org.jspecify.annotations.NullMarked;
