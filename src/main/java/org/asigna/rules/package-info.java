/** The rulebook: an ordered list of sentences that a candidate must fulfil. */
@NullMarked
package org.asigna.rules;

import org.jspecify.annotations.NullMarked;
