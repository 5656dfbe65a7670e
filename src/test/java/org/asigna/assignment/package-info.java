/** Tests of the way from a request to a decision. */
@NullMarked
package org.asigna.assignment;

import org.jspecify.annotations.NullMarked;
