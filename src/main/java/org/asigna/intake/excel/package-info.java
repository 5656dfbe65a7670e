/**
 * Excel workbooks, XLSX and XLS: read by events, never as a whole. Both give the same texts for the same cells, see {@link
 * org.asigna.intake.excel.NumberStyle}.
 */
@NullMarked
package org.asigna.intake.excel;

import org.jspecify.annotations.NullMarked;
