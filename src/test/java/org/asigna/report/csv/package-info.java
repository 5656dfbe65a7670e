/** Tests of the reports as CSV. */
@NullMarked
package org.asigna.report.csv;

import org.jspecify.annotations.NullMarked;
