package org.asigna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.asigna.finding.Checked;
import org.asigna.finding.Finding;
import org.asigna.finding.Suggestion;
import org.asigna.language.TableKind;
import org.asigna.language.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final Wanted REQUESTS = Wanted.requests(false);

    // set by JUnit before each test
    @SuppressWarnings("NullAway.Init")
    @TempDir
    Path folder;

    @Test
    void readsTheRowsBelowTheBestOfTheFirstLines() throws IOException {
        try (SourceFile file = opened("Renewals,,\nCustomer,,Contact\nAccount,CSA,Contact,View\nA-1,P-1,C-1,all\n")) {
            Table table = file.tables().get(0);

            assertThat(table.kind()).isEqualTo(TableKind.REQUESTS);
            assertThat(table.headerRow()).isEqualTo(3);
            assertThat(table.source().header()).containsExactly("Account", "CSA", "Contact", "View");
            assertThat(table.column("partner")).isEqualTo(1);
            assertThat(table.column("licenses")).isEqualTo(-1);
            assertThat(rows(table)).containsExactly("4 [A-1, P-1, C-1, all]");
            assertThat(file.sources()).isEqualTo(1);
            assertThat(file.sha256()).hasSize(64);
        }
    }

    @Test
    void findsAHeaderOnRowTwentyAndNotFurtherDown() throws IOException {
        String header = "Account,Partner,Contact,Visibility\nA-1,P-1,C-1,all\n";

        opened("Note\n".repeat(19) + header).close();

        assertThat(refused("Note\n".repeat(20) + header)).containsExactly("0  header-missing  []");
    }

    @Test
    void countsBlankRowsBetweenFilledOnes() throws IOException {
        String text = """
                Account,Partner,Contact,View,Remarks

                A-1,P-1,C-1,all
                ,,,,note
                , ,\u00A0
                A-2,P-1,C-1,all
                ,,,

                """;
        try (SourceFile file = opened(text)) {
            Table table = file.tables().get(0);

            assertThat(rows(table)).containsExactly("3 [A-1, P-1, C-1, all]", "6 [A-2, P-1, C-1, all]");
            assertThat(table.blank()).isEqualTo(3);
        }
    }

    @Test
    void faultsRowsWithFilledCellsBeyondTheHeader() throws IOException {
        try (SourceFile file = opened("Account,Partner,Contact,View,,\nA,P,C,all\nB,P,C,all,,\nC,P,C,all,,X\n")) {
            Table table = file.tables().get(0);
            List<String> faults = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                faults.add(row.malformed()
                        .map(finding -> finding.sentenceKey() + finding.details())
                        .orElse("good"));
            }

            assertThat(faults).containsExactly("good", "good", "row-malformed.extra-cells[4]");
        }
    }

    /** Where a disk has lost a block, two halves of ids may have come together. */
    @Test
    void faultsRowsThatHoldWhatNoTextHolds() throws IOException {
        String sound = "A-1,P-1,C-1,all\n".repeat(300);
        try (SourceFile file =
                opened("Account,Partner,Contact,View\n" + sound + "A-1\0\0\0007,P-1,C-1,all\n" + sound)) {
            Table table = file.tables().get(0);
            List<String> faults = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                row.malformed().ifPresent(finding -> faults.add(finding.place().row() + " " + finding.sentenceKey()));
            }

            assertThat(faults).containsExactly("302 row-malformed.not-text");
        }
    }

    @Test
    void tellsAllThatIsWrongWithAHeaderTogether() {
        assertThat(refused("Account;Org ID;Partner;Visibilty\n"))
                .containsExactly(
                        "1  column-missing contact []",
                        "1  column-missing visibility []",
                        "1 Org ID column-repeated Org ID []",
                        "1 Visibilty column-unknown Visibilty [Visibility]");
    }

    @Test
    void needsNeitherContactNorViewWhereRowsMayBeRemovals() throws IOException {
        opened("Account,Partner,Action\n").close();
    }

    @Test
    void needsNoViewWhereTheRunGivesOne() throws IOException {
        Path file = write("Account,Partner,Contact\n".getBytes(StandardCharsets.UTF_8));

        assertThat(open(file, Wanted.requests(true)).value()).isPresent();
        assertThat(open(file, REQUESTS).value()).isEmpty();
    }

    @Test
    void passesOverUnknownColumnsWithAWarning() throws IOException {
        try (SourceFile file = opened("Account,Partner,Contact,View,License lst,Remarks,partner_level,\n")) {
            assertThat(said(file.findings()))
                    .containsExactly(
                            "1 License lst column-unknown License lst [License list]",
                            "1 Remarks column-unknown Remarks []");
        }
    }

    @Test
    void tellsTicksFromRequests() throws IOException {
        try (SourceFile file = opened("Cuenta;Licencia;Marca\nA-1;L-1;x\n")) {
            assertThat(file.tables()).extracting(Table::kind).containsExactly(TableKind.TICKS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partner_id,name | PARTNERS",
                "partner_id,name,status | PARTNERS",
                "ID de partner;Nombre;Estado;Nivel | PARTNERS",
                "contact_id,partner_id,email,name,status | CONTACTS",
                "email,name,contact_id,partner_id | CONTACTS",
                "account_id,name,country,status | ACCOUNTS",
                "ID de cuenta;Nombre;País;Estado | ACCOUNTS",
                "license_id,account_id | LICENSES",
                "Contact ID,Partner ID,Partner name,Email,Contact name | CONTACTS",
                "License ID,Account ID,Account name,Partner ID,Partner name,Expires | LICENSES",
                "Código de licencia;ID de cuenta;Producto;Fecha de caducidad;Estado | LICENSES"
            })
    void tellsTheTablesOfADirectoryByTheirColumns(String header, TableKind kind) throws IOException {
        Path path = write((header + "\n").getBytes(StandardCharsets.UTF_8));
        try (SourceFile file = open(path, Wanted.directory()).value().orElseThrow()) {
            assertThat(file.tables()).extracting(Table::kind).containsExactly(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"'Month,Closed days'", "'Please do not edit.'", "%PDF-1.4", "''"})
    void passesOverWhatIsNoTableOfADirectory(String text) throws IOException {
        Path path = write(text.getBytes(StandardCharsets.UTF_8));
        try (SourceFile file = open(path, Wanted.directory()).value().orElseThrow()) {
            assertThat(file.tables()).isEmpty();
            assertThat(said(file.findings())).containsExactly("0  sheet-ignored  []");
        }
    }

    /** Pages and lists that stand beside tables in workbooks of Asigna's own. */
    @ParameterizedTest
    @CsvSource({
        "'Asigna: how to fill in this workbook', 0",
        "' ,ASIGNA : lists', 0",
        "Asigna, 1",
        "'Asignaciones 2026', 1",
        "'Read this, Asigna', 1"
    })
    void passesOverInSilenceWhatBeginsWithItsName(String text, int findings) throws IOException {
        Path path = write(text.getBytes(StandardCharsets.UTF_8));
        try (SourceFile file = open(path, Wanted.directory()).value().orElseThrow()) {
            assertThat(file.findings()).hasSize(findings);
        }
    }

    @Test
    void readsATableBelowATitleThatBeginsWithItsName() throws IOException {
        try (SourceFile file = opened(
                "Asigna: altas de enero\nAsigna,Account,Partner,Contact,View\nsaid,A-1,P-1,C-1,all\nsaid,,,,\n")) {
            assertThat(rows(file.tables().get(0))).containsExactly("3 [said, A-1, P-1, C-1, all]");
            assertThat(file.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_id,partner,contact_email,visibility,license_ids",
                "Account,Partner,Contact email,Licenses",
                "Account ID,Account name,Partner,Action",
                "Cuenta;Asesor;ID de contacto;Correo del contacto;Vista",
                "account_id,account_name,partner_id,partner_name,partner_level,contact_id,contact_name,contact_email,"
                        + "visibility,license_ids,license_count,change,source",
                "Cuenta;Empresa\nCuenta;Asesor;Contacto;Ver",
                "Account,License,Tick"
            })
    void passesOverRequestsAndTicksBesideADirectory(String header) throws IOException {
        Path path = write((header + "\n").getBytes(StandardCharsets.UTF_8));
        try (SourceFile file = open(path, Wanted.directory()).value().orElseThrow()) {
            assertThat(file.tables()).isEmpty();
            assertThat(said(file.findings())).containsExactly("0  sheet-ignored  []");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'partner_id,status,level', name",
        "'Partner ID,Email', contact_id",
        "'Partner ID,Partner name,Email,Contact name', contact_id"
    })
    void refusesADirectoryTableThatLacksAColumn(String header, String missing) throws IOException {
        Path path = write((header + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(said(open(path, Wanted.directory()).findings())).contains("1  column-missing " + missing + " []");
    }

    @Test
    void refusesFilesWithoutAFilledCell() {
        assertThat(refused("")).containsExactly("0  file-empty  []");
        assertThat(refused(";;;;\n;;;;\n\n")).containsExactly("0  file-empty  []");
        assertThat(refused("\n".repeat(50) + "x\n")).containsExactly("0  header-missing  []");
    }

    @Test
    void refusesOtherKindsOfFile() {
        assertThat(refused("%PDF-1.4\n")).containsExactly("0  file-unsupported  []");
        assertThat(refused("a\u0000b")).containsExactly("0  file-unsupported  []");
    }

    @Test
    void refusesWhatIsNotThereOrNoFile() {
        assertThat(open(folder.resolve("nowhere.csv"), REQUESTS).findings())
                .extracting(Finding::sentenceKey)
                .containsExactly("file-unreadable.missing");
        assertThat(open(folder, REQUESTS).findings())
                .extracting(Finding::sentenceKey)
                .containsExactly("file-unreadable.irregular");
    }

    @Test
    void tellsThatItGuessedTheCharset() throws IOException {
        Path path = write("Cuenta;Asesor;Contacto;Visión;Vista\n".getBytes("windows-1252"));
        try (SourceFile file = open(path, REQUESTS).value().orElseThrow()) {
            assertThat(said(file.findings()))
                    .containsExactly("0  charset-guessed windows-1252 []", "1 Visión column-unknown Visión []");
        }
    }

    private SourceFile opened(String text) throws IOException {
        return open(write(text.getBytes(StandardCharsets.UTF_8)), REQUESTS)
                .value()
                .orElseThrow();
    }

    private List<String> refused(String text) {
        try {
            Checked<SourceFile> answer = open(write(text.getBytes(StandardCharsets.UTF_8)), REQUESTS);
            assertThat(answer.value()).isEmpty();
            return said(answer.findings());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private static Checked<SourceFile> open(Path path, Wanted wanted) {
        return new Intake(Vocabulary.standard()).open(path, "file.csv", 0, wanted);
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> String.join(
                        " ",
                        String.valueOf(finding.place().row()),
                        finding.place().columnName(),
                        finding.code().text(),
                        finding.value(),
                        finding.suggestions().stream()
                                .map(Suggestion::toString)
                                .toList()
                                .toString()))
                .toList();
    }

    private static List<String> rows(Table table) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            rows.add(row.line().row()
                    + row.line().cells().stream()
                            .filter(cell -> !cell.isEmpty())
                            .collect(Collectors.joining(", ", " [", "]")));
        }
        return rows;
    }
}
