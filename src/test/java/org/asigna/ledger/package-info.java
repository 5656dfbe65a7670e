/** Tests of the ledger. */
@NullMarked
package org.asigna.ledger;

import org.jspecify.annotations.NullMarked;
