/** Breaches of the house's rules, on purpose. */
@NullMarked
package org.asigna.architecture.breach.plan;

import org.jspecify.annotations.NullMarked;
