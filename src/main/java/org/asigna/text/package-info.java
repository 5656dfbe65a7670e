/** How texts are compared, cleaned, folded and scored, and how many of them are kept. Nothing of ours below. */
@NullMarked
package org.asigna.text;

import org.jspecify.annotations.NullMarked;
