package org.asigna.directory.revision;

import java.nio.file.Path;
import org.asigna.finding.Telling;
import org.asigna.finding.Told;
import org.jspecify.annotations.Nullable;

/** Says that a revision's folder does not hold what was published in it, and how. */
public final class DamagedRevisionException extends IllegalStateException implements Told {
    private static final long serialVersionUID = 1L;

    private final transient Telling telling;

    DamagedRevisionException(Path folder, Telling how, @Nullable Exception cause) {
        this(Telling.of("revision.damaged", folder, how), cause);
    }

    private DamagedRevisionException(Telling telling, @Nullable Exception cause) {
        super(telling.toString(), cause);
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
