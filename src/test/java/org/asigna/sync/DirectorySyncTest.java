package org.asigna.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asigna.directory.Directory;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.language.TableKind;
import org.asigna.sync.SyncResult.Published;
import org.asigna.sync.SyncResult.Refused;
import org.asigna.sync.SyncResult.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectorySyncTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void publishesWhatTheFilesHold() throws IOException {
        Folder folder = Folder.good(root);

        Published published = published(folder.sync());

        assertThat(published.findings()).isEmpty();
        assertThat(published.isNew()).isTrue();
        assertThat(published.difference()).isEmpty();
        assertThat(published.inputs())
                .extracting(SyncInput::file)
                .containsExactly(
                        "directory/accounts.csv",
                        "directory/contacts.csv",
                        "directory/licenses.csv",
                        "directory/partners.csv");
        assertThat(published.inputs()).allSatisfy(input -> {
            assertThat(input.rows()).isEqualTo(1);
            assertThat(input.sha256()).hasSize(64);
        });
        Directory directory = folder.store().load(published.revision());
        assertThat(directory.licenses().byId("L-1").orElseThrow().account().id().text())
                .isEqualTo("A-1");
    }

    @Test
    void writesTablesNormalisedAndSorted() throws IOException {
        Folder folder = Folder.good(root)
                .with("accounts.csv", "Name;Account ID;Status", "Zeta; b-2 ;baja", "Acme;A-1;", "Bravo;'=C-3;alta")
                .with("licenses.csv", "expiry_date,license_id,account_id", "31/12/2027,L-2,B-2", ",L-1,a-1");

        Published published = published(folder.sync());

        assertThat(lines(folder, published, RevisionTable.ACCOUNTS))
                .containsExactly(
                        "account_id,name,country,status",
                        "'=C-3,Bravo,,active",
                        "A-1,Acme,,active",
                        "b-2,Zeta,,inactive");
        assertThat(lines(folder, published, RevisionTable.LICENSES))
                .containsExactly(
                        "license_id,account_id,product,quantity,expires_on,status",
                        "L-1,A-1,,,,active",
                        "L-2,b-2,,,2027-12-31,active");
    }

    @Test
    void makesTheSameRevisionOfTheSameRows() throws IOException {
        Folder folder = Folder.good(root).with("accounts.csv", "account_id,name", "A-1,Acme", "A-2,Baker");
        Folder other = Folder.empty(root, "other")
                .with("2.txt", "ID de partner;Nombre;Estado", "P-1;Terra Data;vigente")
                .with("3", "email,partner_id,contact_id", "ana@p1.example,P-1,C-1")
                .with("4.csv", "license_id;account_id;expires_on", "L-1;A-1;31/12/2027")
                .with("5.csv", "name,account_id", "Baker,A-2")
                .with("6.csv", "name,account_id", "Acme,A-1");

        Published first = published(folder.sync());
        Published second = published(other.sync());

        assertThat(second.revision()).isEqualTo(first.revision());
        assertThat(second.isNew()).isFalse();
    }

    @Test
    void comparesWithTheRevisionInForce() throws IOException {
        Folder folder = Folder.good(root);
        Published first = published(folder.sync());
        folder.with("accounts.csv", "account_id,name", "A-1,Acme Iberia", "A-2,Baker");

        Published second = published(folder.sync(Optional.of(first.revision())));

        assertThat(second.difference().map(difference -> difference.of(RevisionTable.ACCOUNTS)))
                .contains(new RevisionDifference.Rows(1, 2, 1, 1, 0, 0));
    }

    @Test
    void readsOneFileAsADirectoryThatLacksTheOtherTables() throws IOException {
        Folder folder = Folder.good(root);

        Refused refused = refused(folder.sync(folder.path().resolve("accounts.csv"), Optional.empty()));

        assertThat(refused.findings())
                .extracting(Folder::line)
                .containsExactly(
                        "accounts.csv error header-missing.table partners",
                        "accounts.csv error header-missing.table contacts",
                        "accounts.csv error header-missing.table licenses");
    }

    @Test
    void refusesADirectoryThatLacksATable() throws IOException {
        Folder folder = Folder.good(root).without("accounts.csv");

        Refused refused = refused(folder.sync());

        assertThat(refused.findings())
                .extracting(Folder::line)
                .containsExactly("directory error header-missing.table accounts");
        assertThat(folder.store().folder()).doesNotExist();
    }

    @Test
    void judgesAllFilesAlsoWhereOneIsRefused() throws IOException {
        Folder folder = Folder.good(root)
                .with("contacts.csv", "contact_id,partner_id,email,status", "C-1,P-1,ana@p1.example,perhaps")
                .with("partners.csv", "partner_id,status", "P-1,active");

        Refused refused = refused(folder.sync());

        assertThat(refused.findings())
                .extracting(Folder::line)
                .containsExactly(
                        "directory/contacts.csv:2 status error status-unknown perhaps",
                        "directory/partners.csv:1 error column-missing name");
        assertThat(refused.rows()).containsEntry(RevisionTable.CONTACTS, new Rows(1, 1));
    }

    @Test
    void passesOverWhatIsNoTable() throws IOException {
        Folder folder = Folder.good(root)
                .with("holidays.csv", "Month,Days", "August,15")
                .with(".hidden.csv", "partner_id,name", "P-1,Another");
        Files.createDirectories(folder.path().resolve("archive"));

        Published published = published(folder.sync());

        assertThat(published.findings())
                .extracting(Folder::line)
                .containsExactly("directory/holidays.csv info sheet-ignored");
        assertThat(published.inputs()).hasSize(4);
    }

    @Test
    void countsWhatWasReadAndLeftOut() throws IOException {
        Folder folder = Folder.good(root)
                .with("accounts.csv", "account_id,name", "A-1,Acme", ",Baker", "A-3,Cima,x", "A-4,Delta");

        SyncResult result = folder.sync();

        assertThat(result.rows()).containsEntry(RevisionTable.ACCOUNTS, new Rows(4, 2));
        assertThat(result.hasErrors()).isTrue();
        assertThat(published(result).manifest().of(RevisionTable.ACCOUNTS).rows())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(RevisionTable.class)
    void knowsTheColumnsOfTheContract(RevisionTable table) {
        assertThat(table.columns()).isEqualTo(TableKind.valueOf(table.name()).columns());
    }

    private static List<String> lines(Folder folder, Published published, RevisionTable table) throws IOException {
        return Files.readAllLines(folder.store().table(published.revision(), table));
    }

    private static Published published(SyncResult result) {
        return result.fold(
                refused -> {
                    throw new AssertionError("refused: " + refused.findings());
                },
                published -> published);
    }

    private static Refused refused(SyncResult result) {
        return result.fold(refused -> refused, published -> {
            throw new AssertionError("published: " + published.revision());
        });
    }
}
