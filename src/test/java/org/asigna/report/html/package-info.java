/** Tests of the report for people. */
@NullMarked
package org.asigna.report.html;

import org.jspecify.annotations.NullMarked;
