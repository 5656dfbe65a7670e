package org.asigna.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule holds in the house, and reports the one class of the breached house that breaks it. */
class ArchitectureTest {
    private static final String ROOT = "org.asigna";
    private static final String BREACHED = "org.asigna.architecture.breach";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(BREACHED);

    private final HouseRules house = new HouseRules(ROOT);
    private final HouseRules breached = new HouseRules(BREACHED);

    @Test
    void theTableOfModulesPointsDownOnly() {
        List<String> lower = new ArrayList<>();
        Modules.TABLE.forEach((module, imports) -> {
            assertThat(lower).as("below " + module).containsAll(imports);
            lower.add(module);
        });
    }

    @Test
    void theTableNamesEveryModule() {
        Modules modules = new Modules(ROOT);

        assertThat(HOUSE).extracting(modules::of).isSubsetOf(Modules.TABLE.keySet());
    }

    @Test
    void modulesAreFreeOfCycles() {
        house.modulesAreFreeOfCycles().check(HOUSE);
        assertThat(reportOf(breached.modulesAreFreeOfCycles()))
                .contains("Cycle detected", "sync.KnowsRun", "run.KnowsSync");
    }

    @Test
    void modulesImportOnlyWhatTheTableAllows() {
        house.modulesImportOnlyWhatTheTableAllows().check(HOUSE);
        assertThat(reportOf(breached.modulesImportOnlyWhatTheTableAllows()))
                .contains("sync.KnowsRun")
                .doesNotContain("run.KnowsSync.");
    }

    @Test
    void sqlStaysInJdbc() {
        String[] technology = {"java.sql..", "javax.sql.."};

        house.technologyStaysIn(List.of("jdbc"), technology).check(HOUSE);
        assertThat(reportOf(breached.technologyStaysIn(List.of("jdbc"), technology)))
                .contains("run.NamesSql")
                .doesNotContain("batch.");
    }

    /** What serves is kept going by Spring, and measured by what comes with it. */
    @Test
    void springStaysInJdbcAndInSpring() {
        String[] technology = {"org.springframework..", "io.micrometer.."};

        house.technologyStaysIn(List.of("jdbc", "spring"), technology).check(HOUSE);
        assertThat(reportOf(breached.technologyStaysIn(List.of("jdbc", "spring"), technology)))
                .contains("run.NamesSpring")
                .doesNotContain("batch.");
    }

    @Test
    void commonsCsvStaysInCsv() {
        house.technologyStaysIn(List.of("csv"), "org.apache.commons.csv..").check(HOUSE);
        assertThat(reportOf(breached.technologyStaysIn(List.of("csv"), "org.apache.commons.csv..")))
                .contains("intake.NamesCommonsCsv")
                .doesNotContain("MayNameCommonsCsv");
    }

    @Test
    void workbooksStayInExcel() {
        house.technologyStaysIn(List.of("excel"), "org.apache.poi..").check(HOUSE);
        assertThat(reportOf(breached.technologyStaysIn(List.of("excel"), "org.apache.poi..")))
                .contains("intake.NamesPoi")
                .doesNotContain("MayNamePoi");
    }

    @Test
    void jakartaMailStaysInSmtp() {
        String[] technology = {"jakarta.mail..", "org.eclipse.angus.."};

        house.technologyStaysIn(List.of("smtp"), technology).check(HOUSE);
        assertThat(reportOf(breached.technologyStaysIn(List.of("smtp"), technology)))
                .contains("run.NamesMail");
    }

    /** A revision's manifest is JSON: {@code directory.revision} is a technology of its own, the files of a revision. */
    @Test
    void jacksonStaysInJsonAndRevision() {
        String[] technology = {"tools.jackson..", "com.fasterxml.jackson.."};

        house.technologyStaysIn(List.of("json", "revision"), technology).check(HOUSE);
        assertThat(reportOf(breached.technologyStaysIn(List.of("json", "revision"), technology)))
                .contains("run.NamesJackson");
    }

    @Test
    void onlyBatchNamesSpringBatch() {
        house.onlyBatchNamesSpringBatch().check(HOUSE);
        assertThat(reportOf(breached.onlyBatchNamesSpringBatch()))
                .contains("cli.NamesSpringBatch")
                .doesNotContain("MayNameSpringBatch");
    }

    @Test
    void onlyTheCommandLineNamesPicocli() {
        house.onlyTheCommandLineNamesPicocli().check(HOUSE);
        assertThat(reportOf(breached.onlyTheCommandLineNamesPicocli())).contains("batch.NamesPicocli");
    }

    @Test
    void timeComesFromAnInjectedClock() {
        house.timeComesFromAnInjectedClock().check(HOUSE);
        assertThat(reportOf(breached.timeComesFromAnInjectedClock()))
                .contains(
                        "LocalDate.now(java.time.ZoneId)",
                        "Instant.now()",
                        "System.currentTimeMillis()",
                        "Clock.systemUTC()")
                .doesNotContain("Instant.now(java.time.Clock)", "SystemClock");
    }

    @Test
    void resultsAreTheSameInAllPlaces() {
        house.resultsAreTheSameInAllPlaces().check(HOUSE);
        assertThat(reportOf(breached.resultsAreTheSameInAllPlaces()))
                .contains(
                        "String.toUpperCase()",
                        "String.toLowerCase()",
                        "String.formatted(",
                        "String.getBytes()",
                        "String.<init>([B)",
                        "InputStreamReader.<init>(java.io.InputStream)",
                        "DateTimeFormatter.ofPattern(java.lang.String)",
                        "ZoneId.systemDefault()")
                .doesNotContain("java.util.Locale)", "java.nio.charset.Charset)");
    }

    @Test
    void namesSayWhatAClassIs() {
        house.namesSayWhatAClassIs().check(HOUSE);
        assertThat(reportOf(breached.namesSayWhatAClassIs())).contains("run.RunManager", "run.RunUtils");
    }

    @Test
    void theCoreNamesNoEngineAndNoFiles() {
        house.coreNamesNoEngineAndNoFiles().check(HOUSE);
        assertThat(reportOf(breached.coreNamesNoEngineAndNoFiles())).contains("plan.ReadsFiles");
    }

    @Test
    void theCoreHasNoMutableStaticState() {
        house.coreHasNoMutableStaticState().check(HOUSE);
        assertThat(reportOf(breached.coreHasNoMutableStaticState()))
                .contains("Remembers.count", "Remembers.names", "Remembers.NUMBERS")
                .doesNotContain("Remembers.ORDER");
    }

    @Test
    void packagesAreNullMarked() {
        house.packagesAreNullMarked().check(HOUSE);
        assertThat(reportOf(breached.packagesAreNullMarked()))
                .contains("unmarked.Unmarked")
                .doesNotContain("plan.");
    }

    private static String reportOf(ArchRule rule) {
        return String.join("\n", rule.evaluate(BREACHES).getFailureReport().getDetails());
    }
}
