/** A quarter of a year, night by night, beside a model of its own. */
@NullMarked
package org.asigna.quarter;

import org.jspecify.annotations.NullMarked;
