package org.asigna.architecture.breach.run;

import javax.sql.DataSource;

/** Names a database outside a package named for it. */
record NamesSql(DataSource database) {}
