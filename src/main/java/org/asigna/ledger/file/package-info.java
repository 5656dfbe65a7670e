/** What a file remembers of the ledger, so that the database need not be asked again. */
@NullMarked
package org.asigna.ledger.file;

import org.jspecify.annotations.NullMarked;
