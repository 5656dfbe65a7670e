/** What reports say. */
@NullMarked
package org.asigna.report;

import org.jspecify.annotations.NullMarked;
