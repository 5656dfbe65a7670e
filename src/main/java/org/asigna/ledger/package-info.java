/** What must survive: the present assignments, how they came to be, the runs, and which directory revision is in force. */
@NullMarked
package org.asigna.ledger;

import org.jspecify.annotations.NullMarked;
