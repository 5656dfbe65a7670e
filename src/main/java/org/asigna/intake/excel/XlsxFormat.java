package org.asigna.intake.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.zip.ZipFile;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.asigna.finding.Checked;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.Line;
import org.asigna.intake.SourceFormat;

/** XLSX and its kin with macros or as a template; told by being a ZIP file, which other kinds of file are too. */
public final class XlsxFormat implements SourceFormat {
    private static final long LARGEST_ENTRY = 4L << 30;
    private static final int MOST_ENTRIES = 10_000;
    private static final double LEAST_RATIO = 0.01;
    private static final String MACROS = "application/vnd.ms-office.vbaProject";

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    @Override
    public Checked<Opened> open(Path file, Source whole, ToIntFunction<List<Line>> headerWorth) throws IOException {
        SameFile same = SameFile.of(file);
        OPCPackage zip;
        try {
            zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (UnsupportedFileFormatException other) {
            return unsupported(whole);
        } catch (InvalidFormatException | OpenXML4JRuntimeException broken) {
            if (isWholeZip(file)) {
                return unsupported(whole);
            }
            throw new IOException(broken.getMessage(), broken);
        }
        try {
            Optional<PackagePart> workbook = workbook(zip);
            if (workbook.isEmpty()) {
                zip.revert();
                return unsupported(whole);
            }
            XlsxBook book = new XlsxBook(same, zip, workbook.get());
            return Checked.of(new Opened(same.sha256(), book.sheets(), macros(zip, whole), book));
        } catch (IOException | RuntimeException broken) {
            zip.revert();
            throw broken instanceof IOException io ? io : new IOException(broken.getMessage(), broken);
        }
    }

    /** Whether a file that is no workbook is a whole ZIP file at least; one that was cut off is not. */
    private static boolean isWholeZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() >= 0;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static Checked<Opened> unsupported(Source whole) {
        return Checked.refused(Finding.of(Code.FILE_UNSUPPORTED, Place.of(whole)));
    }

    /** The main part, if it is a workbook's and of XML. */
    private static Optional<PackagePart> workbook(OPCPackage zip) {
        for (PackageRelationship relationship : zip.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")) {
                return Optional.ofNullable(zip.getPart(relationship)).filter(XlsxFormat::isWorkbook);
            }
        }
        return Optional.empty();
    }

    private static boolean isWorkbook(PackagePart part) {
        String type = part.getContentType();
        return type.endsWith("main+xml") && (type.contains("spreadsheetml") || type.contains("ms-excel"));
    }

    private static List<Finding> macros(OPCPackage zip, Source whole) {
        List<Finding> findings = new ArrayList<>();
        if (!zip.getPartsByContentType(MACROS).isEmpty()) {
            findings.add(Finding.of(Code.MACROS_IGNORED, Place.of(whole)));
        }
        return findings;
    }
}
