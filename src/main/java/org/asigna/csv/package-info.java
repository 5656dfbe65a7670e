/** The house's own CSV dialect, read and written: UTF-8, comma, RFC 4180, formulas made harmless and restored. */
@NullMarked
package org.asigna.csv;

import org.jspecify.annotations.NullMarked;
