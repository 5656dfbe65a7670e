/** What the page for people does in a real browser. */
@NullMarked
package org.asigna.browser;

import org.jspecify.annotations.NullMarked;
