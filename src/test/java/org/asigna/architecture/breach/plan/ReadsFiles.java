package org.asigna.architecture.breach.plan;

import java.nio.file.Path;

/** A part of the core that knows files. */
record ReadsFiles(Path file) {}
