/** How texts are made comparable. */
@NullMarked
package org.asigna.text;

import org.jspecify.annotations.NullMarked;
