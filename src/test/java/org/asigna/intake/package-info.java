@NullMarked
package org.asigna.intake;

import org.jspecify.annotations.NullMarked;
