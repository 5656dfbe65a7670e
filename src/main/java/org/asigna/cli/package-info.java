/** The command line: commands, what they tell people and programs, exit codes. */
@NullMarked
package org.asigna.cli;

import org.jspecify.annotations.NullMarked;
