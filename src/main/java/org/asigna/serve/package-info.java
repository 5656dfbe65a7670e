/** The schedule of a process that goes on: what is due, what was missed, and how it ended. */
@NullMarked
package org.asigna.serve;

import org.jspecify.annotations.NullMarked;
