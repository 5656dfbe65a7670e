/** The report for people: one page that holds all it needs. */
@NullMarked
package org.asigna.report.html;

import org.jspecify.annotations.NullMarked;
