package org.asigna.architecture.breach.run;

import org.asigna.architecture.breach.sync.KnowsRun;
import org.jspecify.annotations.Nullable;

/** Points down the table, which it may. */
public record KnowsSync(@Nullable KnowsRun sync) {}
