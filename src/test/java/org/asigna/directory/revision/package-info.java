/** That revisions are complete or absent, the same anywhere, and believed only undamaged. */
@NullMarked
package org.asigna.directory.revision;

import org.jspecify.annotations.NullMarked;
