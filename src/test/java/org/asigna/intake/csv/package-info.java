@NullMarked
package org.asigna.intake.csv;

import org.jspecify.annotations.NullMarked;
