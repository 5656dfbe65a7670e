/** A nested package named for its technology. */
@NullMarked
package org.asigna.architecture.breach.intake.excel;

import org.jspecify.annotations.NullMarked;
