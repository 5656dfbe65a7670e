/** The home folder: where Asigna keeps what it must remember, for its owner only, and for one writer at a time. */
@NullMarked
package org.asigna.home;

import org.jspecify.annotations.NullMarked;
