/** One execution of a command. */
@NullMarked
package org.asigna.run;

import org.jspecify.annotations.NullMarked;
