package org.asigna.finding.file;

import java.io.IOException;
import org.asigna.finding.Telling;
import org.asigna.finding.Told;
import org.jspecify.annotations.Nullable;

/** Says that a file or folder is not as it must be, in the language of whoever is told. */
public class ToldException extends IOException implements Told {
    private static final long serialVersionUID = 1L;

    private final transient Telling telling;

    public ToldException(Telling telling) {
        this(telling, null);
    }

    public ToldException(Telling telling, @Nullable Throwable cause) {
        super(telling.toString(), cause);
        this.telling = telling;
    }

    @Override
    public final Telling telling() {
        return telling;
    }
}
