package org.asigna.batch;

import org.asigna.finding.Telling;
import org.asigna.finding.Told;
import org.asigna.language.Language;
import org.jspecify.annotations.Nullable;

/** Says which setting cannot be used, and what was expected. */
public final class SettingsException extends RuntimeException implements Told {
    private static final long serialVersionUID = 1L;

    private final transient Telling telling;

    SettingsException(Telling telling, @Nullable Throwable cause) {
        super(Language.ENGLISH.phrases().say(telling), cause);
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
