/** The plan as files. */
@NullMarked
package org.asigna.plan.folder;

import org.jspecify.annotations.NullMarked;
