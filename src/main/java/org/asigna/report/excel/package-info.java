/** The reports as workbooks (Office Open XML), written as a stream. */
@NullMarked
package org.asigna.report.excel;

import org.jspecify.annotations.NullMarked;
