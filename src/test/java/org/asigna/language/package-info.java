@NullMarked
package org.asigna.language;

import org.jspecify.annotations.NullMarked;
