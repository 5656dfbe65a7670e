package org.asigna.architecture.breach.intake;

import java.util.zip.ZipEntry;

/** Names what workbooks are made of outside a package named for it. */
record NamesZip(ZipEntry entry) {}
