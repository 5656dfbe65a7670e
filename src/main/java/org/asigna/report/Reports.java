package org.asigna.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.asigna.assignment.Departed;
import org.asigna.directory.Directory;
import org.asigna.finding.Finding;
import org.asigna.language.Language;
import org.asigna.plan.Change;
import org.asigna.report.csv.CsvTable;
import org.asigna.report.excel.Legend;
import org.asigna.report.excel.WorkbookTable;

/** The reports of one run that are tables, each as CSV and, where they are wanted, as a workbook with the same cells. */
public final class Reports {
    private static final String ASSIGNMENTS = "assignments";
    private static final String ERRORS = "errors";
    private static final String DIFFERENCES = "differences";
    private static final String DRIFT = "drift";
    private static final String MEND = "mend";
    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    private final Path folder;
    private final boolean workbooks;
    private final Language language;

    /**
     * Reports into a folder.
     *
     * @param workbooks whether workbooks are written beside the CSV
     * @param language the language of sentences, and of the names of sheets
     */
    public Reports(Path folder, boolean workbooks, Language language) {
        this.folder = folder;
        this.workbooks = workbooks;
        this.language = language;
    }

    /** Whether a folder has the workbooks of a run. */
    public static boolean haveWorkbooks(Path folder) {
        return Files.exists(folder.resolve(ERRORS + XLSX));
    }

    /**
     * Begins the report of assignments.
     *
     * @param directory where names are sought
     * @param departed where they are sought next
     * @throws IOException if a file cannot be created
     */
    public AssignmentsReport assignments(Directory directory, Departed departed) throws IOException {
        return assignments(ASSIGNMENTS, directory, departed);
    }

    private AssignmentsReport assignments(String name, Directory directory, Departed departed) throws IOException {
        WorkbookTable workbook = workbooks ? workbook(name, AssignmentCells.COLUMNS) : null;
        return new AssignmentsReport(
                new AssignmentCells(directory, departed),
                csv(name, AssignmentCells.COLUMNS),
                workbook,
                new PartnerTotals(directory),
                language.workbooks());
    }

    /**
     * Begins the request file that would mend present assignments: the columns of the report of assignments, which are taken
     * as requests.
     *
     * @param directory where names are sought
     * @param departed where they are sought next
     * @throws IOException if a file cannot be created
     */
    public AssignmentsReport mend(Directory directory, Departed departed) throws IOException {
        return assignments(MEND, directory, departed);
    }

    /**
     * Begins the report of drift.
     *
     * @param directory where names are sought
     * @param departed where they are sought next
     * @throws IOException if a file cannot be created
     */
    public DriftReport drift(Directory directory, Departed departed) throws IOException {
        return new DriftReport(
                new DriftCells(new AssignmentCells(directory, departed), language.sentences()),
                csv(DRIFT, DriftCells.COLUMNS),
                workbooks ? workbook(DRIFT, DriftCells.COLUMNS) : null);
    }

    /**
     * Writes the report of differences between the ledger and the portal.
     *
     * @param differences each from the ledger's state to the portal's, with whether the portal's is known
     * @throws IOException if the disk does not take it
     */
    public void differences(Directory directory, Departed departed, Map<Change, Boolean> differences)
            throws IOException {
        DifferenceCells cells = new DifferenceCells(new AssignmentCells(directory, departed));
        table(
                DIFFERENCES,
                DifferenceCells.COLUMNS,
                List.copyOf(differences.entrySet()),
                difference -> cells.of(difference.getKey(), difference.getValue()));
    }

    /**
     * Takes the report of assignments back: the run came to none.
     *
     * @throws IOException if it cannot be deleted
     */
    public void withdrawAssignments() throws IOException {
        Files.delete(folder.resolve(ASSIGNMENTS + CSV));
        Files.deleteIfExists(folder.resolve(ASSIGNMENTS + XLSX));
    }

    /**
     * Writes the report of findings: the CSV in the order given, the workbook with errors before warnings before
     * informations.
     *
     * @throws IOException if the disk does not take it
     */
    public void errors(List<Finding> findings) throws IOException {
        FindingCells cells = new FindingCells(language.sentences());
        try (TableFile csv = csv(ERRORS, FindingCells.COLUMNS)) {
            write(findings, cells, csv);
        }
        if (workbooks) {
            List<Finding> sorted = findings.stream()
                    .sorted(Comparator.comparing(Finding::severity))
                    .toList();
            try (WorkbookTable workbook = workbook(ERRORS, FindingCells.COLUMNS)) {
                write(sorted, cells, workbook);
                workbook.add(new Legend(FindingCells.COLUMNS, language.workbooks()));
            }
        }
    }

    /**
     * Writes a report of one row for each thing.
     *
     * @param name its name, which the sheet's name in each language belongs to
     * @throws IOException if the disk does not take it
     */
    <T> void table(String name, List<Column> columns, List<T> things, Function<T, String[]> row) throws IOException {
        try (TableFile csv = csv(name, columns)) {
            for (T thing : things) {
                csv.row(row.apply(thing));
            }
        }
        if (workbooks) {
            try (TableFile workbook = workbook(name, columns)) {
                for (T thing : things) {
                    workbook.row(row.apply(thing));
                }
            }
        }
    }

    private TableFile csv(String name, List<Column> columns) throws IOException {
        return CsvTable.create(folder.resolve(name + CSV), columns);
    }

    private WorkbookTable workbook(String name, List<Column> columns) throws IOException {
        String sheet = language.workbooks().say("sheet." + name);
        return WorkbookTable.create(folder.resolve(name + XLSX), columns, sheet);
    }

    private static void write(List<Finding> findings, FindingCells cells, TableFile file) throws IOException {
        for (Finding finding : findings) {
            file.row(cells.of(finding));
        }
    }
}
