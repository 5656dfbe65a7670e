package org.asigna.intake.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook that was opened: its sheets, styles and shared texts. */
final class XlsxBook implements Closeable {
    private final SameFile file;
    private final OPCPackage zip;
    private final PackagePart workbook;
    private final NumberStyles styles = new NumberStyles();
    private final List<XlsxSheet> sheets = new ArrayList<>();
    private @Nullable SharedTexts texts;

    /**
     * Opens the workbook whose main part is known.
     *
     * @throws IOException if it is broken
     */
    XlsxBook(SameFile file, OPCPackage zip, PackagePart workbook) throws IOException {
        this.file = file;
        this.zip = zip;
        this.workbook = workbook;
        readWorkbook();
        readStyles();
    }

    List<XlsxSheet> sheets() {
        return List.copyOf(sheets);
    }

    NumberStyle style(int number) {
        return styles.of(number);
    }

    /** The shared text of a number. */
    String text(String number) throws IOException {
        SharedTexts shared = texts;
        if (shared == null) {
            Optional<PackagePart> part = part("/sharedStrings");
            shared = part.isPresent() ? SharedTexts.read(open(part.get())) : SharedTexts.none();
            texts = shared;
        }
        return shared.get(number);
    }

    /** Makes sure that the file has still the bytes that it was opened with. */
    void checkUnchanged() throws IOException {
        file.check();
    }

    private void readWorkbook() throws IOException {
        try (XmlReader xml = new XmlReader(open(workbook))) {
            while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                if (xml.starts("workbookPr") && xml.flag("date1904")) {
                    styles.countFrom1904();
                } else if (xml.starts("sheet")) {
                    String state = xml.attribute("state");
                    Optional<PackagePart> part = target(workbook.getRelationship(xml.attribute("id")));
                    if (part.isPresent()) {
                        sheets.add(new XlsxSheet(
                                this, part.get(), xml.attribute("name"), !state.isEmpty() && !state.equals("visible")));
                    }
                }
            }
        }
    }

    private void readStyles() throws IOException {
        Optional<PackagePart> part = part("/styles");
        if (part.isEmpty()) {
            return;
        }
        try (XmlReader xml = new XmlReader(open(part.get()))) {
            boolean ofCells = false;
            while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                if (xml.starts("numFmt")) {
                    styles.addFormat(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    ofCells = xml.starts("cellXfs");
                } else if (ofCells && xml.starts("xf")) {
                    styles.addStyle(xml.number("numFmtId", 0));
                }
            }
        }
    }

    /** The part of the workbook that has a relationship whose type ends so, in the usual or the strict dialect. */
    private Optional<PackagePart> part(String typeEnd) throws IOException {
        try {
            for (PackageRelationship relationship : workbook.getRelationships()) {
                if (relationship.getRelationshipType().endsWith(typeEnd)) {
                    return target(relationship);
                }
            }
            return Optional.empty();
        } catch (InvalidFormatException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private Optional<PackagePart> target(@Nullable PackageRelationship relationship) throws IOException {
        if (relationship == null || relationship.getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(workbook.getRelatedPart(relationship));
        } catch (InvalidFormatException | IllegalArgumentException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    static InputStream open(PackagePart part) throws IOException {
        return new Unpacked(part.getInputStream());
    }

    @Override
    public void close() {
        zip.revert();
    }
}
