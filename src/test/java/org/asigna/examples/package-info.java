/** The stories in {@code src/test/examples}, played against the whole program. */
@NullMarked
package org.asigna.examples;

import org.jspecify.annotations.NullMarked;
