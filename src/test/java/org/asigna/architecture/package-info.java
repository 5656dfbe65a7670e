/** The structure of the house, and breaches of it on purpose that prove each rule. */
@NullMarked
package org.asigna.architecture;

import org.jspecify.annotations.NullMarked;
