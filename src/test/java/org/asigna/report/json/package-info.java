/** What a run was, as JSON. */
@NullMarked
package org.asigna.report.json;

import org.jspecify.annotations.NullMarked;
