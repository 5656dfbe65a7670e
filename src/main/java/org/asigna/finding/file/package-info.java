/** What is told of files that are not as they must be. */
@NullMarked
package org.asigna.finding.file;

import org.jspecify.annotations.NullMarked;
