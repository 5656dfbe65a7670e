package org.asigna.architecture.breach.batch;

import picocli.CommandLine;

/** Names picocli outside {@code cli}. */
record NamesPicocli(CommandLine commands) {}
