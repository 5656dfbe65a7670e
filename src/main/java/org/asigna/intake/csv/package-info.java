/** CSV of any usual dialect: charset, delimiter and quotes, and what becomes of lines that are broken. */
@NullMarked
package org.asigna.intake.csv;

import org.jspecify.annotations.NullMarked;
