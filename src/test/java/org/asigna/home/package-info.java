/** Tests of the home. */
@NullMarked
package org.asigna.home;

import org.jspecify.annotations.NullMarked;
