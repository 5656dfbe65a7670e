package org.asigna.architecture.breach.intake.csv;

import org.apache.commons.csv.CSVRecord;

/** Names Commons CSV in the package named for it. */
record MayNameCommonsCsv(CSVRecord row) {}
