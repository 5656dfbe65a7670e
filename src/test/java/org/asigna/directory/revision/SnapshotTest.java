package org.asigna.directory.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asigna.directory.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    private static final List<String> NAMES =
            List.of("Acme", "ACME, S.L.", "Árnyék Ltd", "=1+1", "Straße", "漢字 GmbH", "-", "S.A.");

    private final Random random = new Random(11);

    @TempDir
    Path folder = Path.of("");

    private RevisionStore store = new RevisionStore(Path.of(""));
    private RevisionId id = new RevisionId("0000000000000000");
    private String fromTables = "";

    @BeforeEach
    void publish() throws IOException {
        store = new RevisionStore(folder);
        RevisionFixture fixture = new RevisionFixture();
        for (int i = 1000; i < 1040; i++) {
            fixture.partner("P-" + i, name());
        }
        for (int i = 1000; i < 1200; i++) {
            String email = random.nextInt(5) == 0 ? "c-" + i : "User" + random.nextInt(150) + "@É.example";
            fixture.contact("C-" + i, "p-" + (1000 + random.nextInt(40)), random.nextInt(9) == 0 ? "" : email);
        }
        for (int i = 1000; i < 1300; i++) {
            fixture.account("A-" + i + (i % 7 == 0 ? "ñ" : ""), name());
        }
        for (int i = 10_000; i < 12_000; i++) {
            int account = 1000 + random.nextInt(300);
            fixture.license(
                    "L-" + i,
                    "a-" + account + (account % 7 == 0 ? "Ñ" : ""),
                    random.nextInt(5) == 0 ? "" : "2026-%02d-28".formatted(1 + random.nextInt(12)));
        }
        id = fixture.publish(store).id();
        Path kept = folder.resolve("kept");
        Files.move(snapshot(), kept);
        fromTables = said(store.load(id));
        Files.move(kept, snapshot());
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size())) + (random.nextBoolean() ? "" : " " + random.nextInt(20));
    }

    @Test
    void isTheDirectoryThatTheTablesGive() {
        Directory read = Snapshot.read(snapshot(), store.manifest(id)).orElseThrow();

        assertThat(said(read)).isEqualTo(fromTables);
        assertThat(said(store.load(id))).isEqualTo(fromTables);
        assertThat(said(store.take(id))).isEqualTo(fromTables);
    }

    @Test
    void isPassedOverWhereverItIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(snapshot());
        for (int turn = 0; turn < 300; turn++) {
            byte[] damaged = whole.clone();
            int at = turn < 150 ? turn : random.nextInt(whole.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(snapshot(), damaged);

            assertThat(Snapshot.read(snapshot(), store.manifest(id)))
                    .as("byte " + at)
                    .isEmpty();
        }
        assertThat(said(store.load(id))).isEqualTo(fromTables);
    }

    @Test
    void isPassedOverWhereverItIsCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(snapshot());
        List<byte[]> wrong = new ArrayList<>();
        IntStream.concat(IntStream.of(0, 1, 63, 64, 65, whole.length - 1), random.ints(50, 0, whole.length))
                .forEach(length -> wrong.add(Arrays.copyOf(whole, length)));
        wrong.add(Arrays.copyOf(whole, whole.length + 1));
        wrong.add(Arrays.copyOf(whole, whole.length + 8));
        for (byte[] bytes : wrong) {
            Files.write(snapshot(), bytes);

            assertThat(Snapshot.read(snapshot(), store.manifest(id)))
                    .as(bytes.length + " bytes")
                    .isEmpty();
        }
        assertThat(said(store.load(id))).isEqualTo(fromTables);
    }

    @Test
    void isPassedOverIfItIsOfAnotherRevision() throws IOException {
        RevisionId other =
                new RevisionFixture().account("A-1", "Other").publish(store).id();
        Files.delete(snapshot());
        Files.copy(store.folder(other).resolve(Snapshot.FILE), snapshot());

        assertThat(Snapshot.read(snapshot(), store.manifest(id))).isEmpty();
        assertThat(said(store.load(id))).isEqualTo(fromTables);
    }

    private Path snapshot() {
        return store.folder(id).resolve(Snapshot.FILE);
    }

    /** All that a directory answers to whatever may be asked of this one. */
    private static String said(Directory directory) {
        StringBuilder said = new StringBuilder();
        directory.partners().all().forEach(partner -> said.append(partner)
                .append(directory.contacts().of(partner))
                .append('\n'));
        for (int number = 0; number < directory.contacts().size(); number++) {
            said.append(directory.contacts().get(number)).append('\n');
        }
        for (int number = 0; number < directory.accounts().size(); number++) {
            var account = directory.accounts().get(number);
            said.append(account).append(account.active());
            said.append(directory.licenses().of(account)).append('\n');
        }
        for (int number = 0; number < directory.licenses().size(); number++) {
            var license = directory.licenses().get(number);
            said.append(license).append(license.active()).append(license.expiresOn());
            said.append(license.account()).append('\n');
        }
        questions().forEach(question -> said.append(question)
                .append(directory.partners().byId(question))
                .append(directory.partners().byName(question))
                .append(directory.partners().byNameWithoutLegalForm(question))
                .append(directory.contacts().byId(question))
                .append(directory.contacts().byEmailOrId(question))
                .append(directory.accounts().byId(question))
                .append(directory.accounts().number(question))
                .append(directory.accounts().byName(question))
                .append(directory.licenses().byId(question))
                .append(directory.licenses().number(question))
                .append('\n'));
        return said.append(directory.partners().haveLevels()).toString();
    }

    private static Stream<String> questions() {
        return Stream.of(
                        Stream.of("", " ", "A-1001Ñ", "a-1001ñ", "x"),
                        NAMES.stream(),
                        NAMES.stream().map(name -> name + " 7"),
                        IntStream.range(0, 150).mapToObj(i -> "user" + i + "@é.example"),
                        IntStream.range(990, 1310).mapToObj(i -> "a-" + i),
                        IntStream.range(990, 1210).mapToObj(i -> "C-" + i),
                        IntStream.range(990, 1050).mapToObj(i -> "p-" + i),
                        IntStream.range(9_990, 12_010).mapToObj(i -> "l-" + i))
                .flatMap(same -> same);
    }
}
