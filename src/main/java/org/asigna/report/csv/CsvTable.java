package org.asigna.report.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.asigna.csv.CsvWriter;
import org.asigna.report.Column;
import org.asigna.report.TableFile;

/** A report as CSV. */
public final class CsvTable implements TableFile {
    private final CsvWriter csv;

    private CsvTable(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Creates the file and writes its header.
     *
     * @throws IOException if it cannot be created
     */
    public static CsvTable create(Path file, List<Column> columns) throws IOException {
        return new CsvTable(
                CsvWriter.create(file, columns.stream().map(Column::key).toArray(String[]::new)));
    }

    @Override
    public void row(String... cells) throws IOException {
        csv.row(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
