/** What there is to say about a place: a code, a severity, a sentence to be, suggestions. */
@NullMarked
package org.asigna.finding;

import org.jspecify.annotations.NullMarked;
