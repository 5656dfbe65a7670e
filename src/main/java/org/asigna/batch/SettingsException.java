package org.asigna.batch;

import org.jspecify.annotations.Nullable;

/** Says which setting cannot be used, and what was expected. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
