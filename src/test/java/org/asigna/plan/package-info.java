/** What a plan decides about rows together. */
@NullMarked
package org.asigna.plan;

import org.jspecify.annotations.NullMarked;
