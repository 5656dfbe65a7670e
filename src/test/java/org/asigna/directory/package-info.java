/** What the directory knows and how it is asked. */
@NullMarked
package org.asigna.directory;

import org.jspecify.annotations.NullMarked;
