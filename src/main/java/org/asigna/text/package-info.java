/** How texts are compared: cleaned, folded, scored. Pure functions, nothing of ours below. */
@NullMarked
package org.asigna.text;

import org.jspecify.annotations.NullMarked;
