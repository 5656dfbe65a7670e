/** Tests of how texts are compared. */
@NullMarked
package org.asigna.text;

import org.jspecify.annotations.NullMarked;
