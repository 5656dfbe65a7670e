package org.asigna.ledger.file;

import org.asigna.finding.Telling;
import org.asigna.finding.file.ToldException;
import org.jspecify.annotations.Nullable;

/** Says that a file is no backup that this program could restore. Nothing of it was. */
public final class BackupException extends ToldException {
    private static final long serialVersionUID = 1L;

    public BackupException(Telling telling) {
        super(telling);
    }

    private BackupException(Telling telling, @Nullable Throwable cause) {
        super(telling, cause);
    }

    /** A backup is damaged, or somebody has edited it. */
    public static BackupException damaged(String how) {
        return new BackupException(Telling.of("backup.damaged", how));
    }

    /** A backup is damaged in a way that something else has found. */
    public static BackupException damaged(Throwable cause) {
        String message = cause.getMessage();
        String how = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        return new BackupException(
                Telling.of("backup.damaged", how.lines().findFirst().orElse(how)), cause);
    }
}
