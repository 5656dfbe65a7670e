/** From a request to a decision: what a row asks for, what it means in the directory, what becomes of it. */
@NullMarked
package org.asigna.assignment;

import org.jspecify.annotations.NullMarked;
