/** What is written to whom and when, and how it waits. */
@NullMarked
package org.asigna.mail;

import org.jspecify.annotations.NullMarked;
