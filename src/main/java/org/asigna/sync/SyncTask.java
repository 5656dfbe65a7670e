package org.asigna.sync;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.asigna.directory.revision.RevisionId;
import org.asigna.home.StopRequest;

/**
 * What a sync is to read, and by what light.
 *
 * @param path the directory: a folder of files, or one file
 * @param asGiven the path as given, its name in findings
 * @param asOf the run's date
 * @param dateOrder the declared order of day and month, if any
 * @param before the revision in force, if any
 * @param stop whether the process was asked to stop
 */
public record SyncTask(
        Path path,
        String asGiven,
        LocalDate asOf,
        Optional<DateOrder> dateOrder,
        Optional<RevisionId> before,
        StopRequest stop) {}
