/** Projections of a plan for people and programs. */
@NullMarked
package org.asigna.report;

import org.jspecify.annotations.NullMarked;
