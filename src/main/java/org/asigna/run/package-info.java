/** One execution of a command from its beginning to its end, free of any framework. */
@NullMarked
package org.asigna.run;

import org.jspecify.annotations.NullMarked;
