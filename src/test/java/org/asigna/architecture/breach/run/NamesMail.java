package org.asigna.architecture.breach.run;

import jakarta.mail.Session;

/** Names Jakarta Mail outside a package named for its protocol. */
record NamesMail(Session session) {}
