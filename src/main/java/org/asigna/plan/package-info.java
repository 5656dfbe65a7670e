/** What needs more than one row: settlement of an account, and the sums of a run. */
@NullMarked
package org.asigna.plan;

import org.jspecify.annotations.NullMarked;
