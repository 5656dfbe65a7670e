/** Each rule of the rulebook. */
@NullMarked
package org.asigna.rules;

import org.jspecify.annotations.NullMarked;
