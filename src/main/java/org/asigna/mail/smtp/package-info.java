/** Letters as MIME messages, and the mail server that takes them by SMTP. */
@NullMarked
package org.asigna.mail.smtp;

import org.jspecify.annotations.NullMarked;
