package org.asigna.inbox;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * What a file looked like at one moment.
 *
 * @param file its path
 * @param size how many bytes it had
 * @param modified when it was written last
 * @param isMarked whether a marker beside it says that it is complete
 */
public record Look(Path file, long size, FileTime modified, boolean isMarked) {}
