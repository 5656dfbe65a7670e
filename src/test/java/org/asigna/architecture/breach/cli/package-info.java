/** Breaches of the house's rules, on purpose. */
@NullMarked
package org.asigna.architecture.breach.cli;

import org.jspecify.annotations.NullMarked;
