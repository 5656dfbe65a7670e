/** Tests of the ledger in a database. */
@NullMarked
package org.asigna.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
