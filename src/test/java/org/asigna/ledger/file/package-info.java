@NullMarked
package org.asigna.ledger.file;

import org.jspecify.annotations.NullMarked;
