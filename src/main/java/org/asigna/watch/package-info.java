/** What becomes of present assignments while nobody hands anything in: drift and coverage. */
@NullMarked
package org.asigna.watch;

import org.jspecify.annotations.NullMarked;
