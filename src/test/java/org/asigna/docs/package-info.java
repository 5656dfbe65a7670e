/** What the documents promise. */
@NullMarked
package org.asigna.docs;

import org.jspecify.annotations.NullMarked;
