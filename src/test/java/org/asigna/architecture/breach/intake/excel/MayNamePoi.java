package org.asigna.architecture.breach.intake.excel;

import org.apache.poi.ss.usermodel.Sheet;

/** Breaks nothing: the package is named for the technology. */
record MayNamePoi(Sheet sheet) {}
