/** Breaches of the house's rules, on purpose. */
@NullMarked
package org.asigna.architecture.breach.sync;

import org.jspecify.annotations.NullMarked;
