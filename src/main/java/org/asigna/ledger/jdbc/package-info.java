/** The ledger in a relational database. */
@NullMarked
package org.asigna.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
