@NullMarked
package org.asigna.intake.excel;

import org.jspecify.annotations.NullMarked;
