/** How letters are carried away, by real servers and by one that says what it is told to. */
@NullMarked
package org.asigna.mail.smtp;

import org.jspecify.annotations.NullMarked;
