/** The plan as a folder: what apply carries out and what reports are drawn from, written once and read many times. */
@NullMarked
package org.asigna.plan.folder;

import org.jspecify.annotations.NullMarked;
