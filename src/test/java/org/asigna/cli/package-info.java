/** The command line, tried through the real program. */
@NullMarked
package org.asigna.cli;

import org.jspecify.annotations.NullMarked;
