/** Tests of what of a run can be taken back. */
@NullMarked
package org.asigna.run.undo;

import org.jspecify.annotations.NullMarked;
