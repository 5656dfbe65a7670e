/** Workbooks as programs for spreadsheets read them. */
@NullMarked
package org.asigna.report.excel;

import org.jspecify.annotations.NullMarked;
