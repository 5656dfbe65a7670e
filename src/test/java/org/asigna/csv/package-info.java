/** That the house's CSV gives back the very texts it was given. */
@NullMarked
package org.asigna.csv;

import org.jspecify.annotations.NullMarked;
