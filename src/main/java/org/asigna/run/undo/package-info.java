/** What of a run can be taken back, pair by pair. */
@NullMarked
package org.asigna.run.undo;

import org.jspecify.annotations.NullMarked;
