package org.asigna.directory.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.asigna.directory.Directory;
import org.asigna.directory.Partner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
    @TempDir
    Path folder = Path.of("");

    private RevisionStore store = new RevisionStore(Path.of(""));

    @BeforeEach
    void openStore() {
        store = new RevisionStore(folder.resolve("revisions"));
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        RevisionId id = small().publish(store).id();

        Directory directory = store.load(id);

        Partner partner = directory.partners().byId("p-1").orElseThrow();
        assertThat(partner.name()).isEqualTo("Terra, \"Data\" S.L.");
        assertThat(partner.active()).isTrue();
        assertThat(partner.specialists()).isEqualTo(OptionalInt.of(2));
        assertThat(partner.engineers()).isEmpty();
        assertThat(partner.invitedOn()).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(partner.certifiedUntil()).isNull();
        assertThat(directory.contacts().of(partner)).extracting("email").containsExactly("ana@p1.example");
        assertThat(directory.accounts().byId("0012").orElseThrow().active()).isFalse();
        assertThat(directory.licenses().byId("L-1").orElseThrow().expiresOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(directory.licenses().byId("L-2").orElseThrow().expiresOn()).isNull();
    }

    @Test
    void givesBackIdsThatLookLikeFormulas() throws IOException {
        List<String> ids = List.of("'", "''=A", "'=A", "'x", "+1", "-1", "=1+1", "@A", "\uFF1DA");
        RevisionFixture fixture = new RevisionFixture();
        ids.forEach(id -> fixture.account(id, "=" + id));

        Directory directory = store.load(fixture.publish(store).id());

        assertThat(ids)
                .allSatisfy(id -> assertThat(directory.accounts().byId(id)).hasValueSatisfying(account -> {
                    assertThat(account.id().text()).isEqualTo(id);
                    assertThat(account.name()).isEqualTo("=" + id);
                }));
    }

    @Test
    void isNamedByItsContentOnly() throws IOException {
        RevisionWriter.Published here = small().publish(store);
        RevisionWriter.Published there = small().publish(new RevisionStore(folder.resolve("elsewhere")));
        RevisionWriter.Published other = small().license("L-3", "0012", "").publish(store);

        assertThat(there.id()).isEqualTo(here.id());
        assertThat(other.id()).isNotEqualTo(here.id());
        assertThat(here.manifest().sha256()).startsWith(here.id().text());
    }

    @Test
    void leavesARevisionThatIsThereAsItIs() throws IOException {
        RevisionWriter.Published first = small().publish(store);
        Files.writeString(store.folder(first.id()).resolve("note"), "was here before");

        RevisionWriter.Published second = small().publish(store);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(store.folder(first.id()).resolve("note")).exists();
        assertThat(store.folder()).isDirectoryNotContaining("glob:**.tmp-*");
    }

    @Test
    void publishesNothingIfWritingFails() throws IOException {
        RowSource breaking =
                new RowsOfTexts(List.of(), List.of(new String[] {"B", "", "", ""}, new String[] {"a", "", "", ""}));
        try (RevisionWriter writer = RevisionWriter.into(store)) {
            writer.write(RevisionTable.PARTNERS, small().rows(RevisionTable.PARTNERS));
            writer.write(RevisionTable.CONTACTS, small().rows(RevisionTable.CONTACTS));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write(RevisionTable.ACCOUNTS, breaking))
                    .withMessage("id a after B, expected ascending ids");
        }

        assertThat(store.folder()).isEmptyDirectory();
    }

    @Test
    void isNotThereBeforeItIsPublished() throws IOException {
        try (RevisionWriter writer = RevisionWriter.into(store)) {
            for (RevisionTable table : RevisionTable.values()) {
                writer.write(table, small().rows(table));
            }
            assertThat(store.folder())
                    .isDirectoryNotContaining(
                            path -> !path.getFileName().toString().startsWith(".tmp-"));
        }
    }

    @Test
    void clearsAwayWhatADeadWriterLeft() throws IOException {
        Path leftover = Files.createDirectories(store.folder().resolve(".tmp-123"));
        Files.writeString(leftover.resolve("partners.csv"), "partner_id");

        small().publish(store);

        assertThat(leftover).doesNotExist();
    }

    @Test
    void saysWhichRevisionIsMissing() {
        RevisionId id = new RevisionId("0123456789abcdef");

        assertThat(store.exists(id)).isFalse();
        assertThatThrownBy(() -> store.load(id))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(store.folder(id).toString());
    }

    @Test
    void saysWhichTableIsMissing() throws IOException {
        RevisionId id = small().publish(store).id();
        Files.delete(store.table(id, RevisionTable.LICENSES));

        assertThatThrownBy(() -> store.load(id))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(store.folder(id).toString(), "licenses.csv cannot be read");
    }

    @Test
    void saysWhichTableLostRows() throws IOException {
        RevisionId id = small().publish(store).id();
        Path licenses = store.table(id, RevisionTable.LICENSES);
        Files.write(licenses, Files.readAllLines(licenses).subList(0, 2));

        assertDamaged(id, "revision.rows [licenses.csv, 1, 2]");
    }

    @Test
    void saysWhichTableWasChanged() throws IOException {
        RevisionId id = small().publish(store).id();
        Path accounts = store.table(id, RevisionTable.ACCOUNTS);
        Files.writeString(accounts, Files.readString(accounts).replace("Acme", "Acne"));

        assertDamaged(id, "revision.changed [accounts.csv]");
    }

    @Test
    void saysWhichTableIsMalformed() throws IOException {
        RevisionId id = small().publish(store).id();
        Path licenses = store.table(id, RevisionTable.LICENSES);
        Files.writeString(licenses, Files.readString(licenses).replace("2027-12-31", "2027-12-32"));

        assertDamaged(id, "revision.malformed [licenses.csv]");
    }

    @Test
    void saysThatTheManifestIsDamaged() throws IOException {
        RevisionId id = small().publish(store).id();
        Files.writeString(store.folder(id).resolve("manifest.json"), "{\"revision\": ");

        assertDamaged(id, "revision.no-manifest [manifest.json]");
    }

    private void assertDamaged(RevisionId id, String how) {
        assertThatThrownBy(() -> store.load(id))
                .isInstanceOf(DamagedRevisionException.class)
                .hasMessageContainingAll(store.folder(id).toString(), how);
    }

    private static RevisionFixture small() {
        return new RevisionFixture()
                .partner("P-1", "Terra, \"Data\" S.L.")
                .contact("C-1", "P-1", "ana@p1.example")
                .account("0012", "Acme Iberia")
                .license("L-1", "0012", "2027-12-31")
                .license("L-2", "0012", "");
    }
}
