/** Letters to people about runs: what they say, when there is anything to say, and the outbox where they wait to be sent. */
@NullMarked
package org.asigna.mail;

import org.jspecify.annotations.NullMarked;
