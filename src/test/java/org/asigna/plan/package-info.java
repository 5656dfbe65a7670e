/** Tests of what needs more than one row. */
@NullMarked
package org.asigna.plan;

import org.jspecify.annotations.NullMarked;
