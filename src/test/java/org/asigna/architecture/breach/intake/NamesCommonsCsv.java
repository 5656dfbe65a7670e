package org.asigna.architecture.breach.intake;

import org.apache.commons.csv.CSVRecord;

/** Names Commons CSV outside a package named for it. */
record NamesCommonsCsv(CSVRecord row) {}
