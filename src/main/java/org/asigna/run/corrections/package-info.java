/** The rejected rows of a run on their way back: which they are, what is wrong in which cell, and what could stand there. */
@NullMarked
package org.asigna.run.corrections;

import org.jspecify.annotations.NullMarked;
