/** What of a ledger is JSON. */
@NullMarked
package org.asigna.ledger.json;

import org.jspecify.annotations.NullMarked;
