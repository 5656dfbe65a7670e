/** Breaches of the house's rules, on purpose. */
@NullMarked
package org.asigna.architecture.breach.intake.csv;

import org.jspecify.annotations.NullMarked;
