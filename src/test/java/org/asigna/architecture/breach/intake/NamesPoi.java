package org.asigna.architecture.breach.intake;

import org.apache.poi.ss.usermodel.Sheet;

/** Names a technology outside a package named for it. */
record NamesPoi(Sheet sheet) {}
