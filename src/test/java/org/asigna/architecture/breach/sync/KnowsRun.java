package org.asigna.architecture.breach.sync;

import org.asigna.architecture.breach.run.KnowsSync;

/** Points up the table, and closes a cycle. */
public record KnowsRun(KnowsSync run) {}
