package org.asigna.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.asigna.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowChecksTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void missesIds() throws IOException {
        assertThat(accounts(",Acme", "\u00A0\u200B,Baker", "A-1,Cima"))
                .containsExactly("2 account_id error id-missing", "3 account_id error id-missing \u00A0\u200B");
    }

    @Test
    void leavesOutIdsThatNoKeyOfTheLedgerHasRoomFor() throws IOException {
        String longest = "A".repeat(400);

        assertThat(accounts(longest + ",Acme", longest + "A,Baker", "A-1,Cima"))
                .containsExactly("3 account_id error id-damaged.too-long " + longest + "A");
    }

    @Test
    void keepsTheFirstOfRowsWithOneId() throws IOException {
        Folder folder = Folder.good(root)
                .with("accounts.csv", "account_id,name", "A-1,Acme", "a-1,Acme Norte")
                .with("accounts2.csv", "account_id,name", "A-2,Baker", "A-1,Acme Sur");

        List<Finding> findings = folder.sync().findings();

        assertThat(findings)
                .extracting(Folder::line)
                .containsExactly(
                        "directory/accounts.csv:3 account_id error id-repeated a-1",
                        "directory/accounts2.csv:3 account_id error id-repeated A-1");
        assertThat(findings).extracting(Finding::details).containsOnly(List.of("directory/accounts.csv:2"));
    }

    @Test
    void takesTheFirstGoodRowForTheFirst() throws IOException {
        assertThat(accounts("A-1,#N/A", "A-1,Acme", "A-1,#REF!", "A-1,Acme"))
                .containsExactly(
                        "2 name error cell-error #N/A",
                        "4 account_id error id-repeated A-1",
                        "4 name error cell-error #REF!",
                        "5 account_id error id-repeated A-1");
    }

    @Test
    void knowsOwnersOfFilesThatComeLater() throws IOException {
        Folder folder = Folder.good(root)
                .with(
                        "contacts.csv",
                        "contact_id,partner_id,email",
                        "C-1,p-9,a@x.example",
                        "C-2,P-7,b@x.example",
                        "C-3,,c@x.example")
                .with("zz.csv", "partner_id,name", "P-9,Lumen Cloud");

        assertThat(folder.sync().findings())
                .extracting(Folder::line)
                .containsExactly(
                        "directory/contacts.csv:3 partner_id error owner-unknown P-7",
                        "directory/contacts.csv:4 partner_id error owner-unknown");
    }

    @Test
    void doesNotKnowOwnersThatWereLeftOut() throws IOException {
        Folder folder = Folder.good(root).with("accounts.csv", "account_id,name,status", "A-1,Acme,perhaps");

        assertThat(folder.sync().findings())
                .extracting(Folder::line)
                .containsExactly(
                        "directory/accounts.csv:2 status error status-unknown perhaps",
                        "directory/licenses.csv:2 account_id error owner-unknown A-1");
    }

    @Test
    void tellsEverythingThatIsWrongWithARow() throws IOException {
        assertThat(partners("P-2,#N/A,perhaps,Diamond,two,#REF!,03/04/2026,by letter"))
                .containsExactly(
                        "2 name error cell-error #N/A",
                        "2 status error status-unknown perhaps",
                        "2 level warning level-unknown Diamond",
                        "2 specialists error cell-error.number two",
                        "2 engineers error cell-error #REF!",
                        "2 invited_on error date-ambiguous 03/04/2026",
                        "2 certified_until error date-malformed by letter");
    }

    @Test
    void believesNothingOfAMalformedRow() throws IOException {
        assertThat(accounts("A-1,Acme", ",#N/A,x")).containsExactly("3 error row-malformed.extra-cells");
    }

    @Test
    void warnsOfLevelsThatAreNotReached() throws IOException {
        assertThat(partners(
                        "P-2,Lumen,active,Gold,2,3,,",
                        "P-3,Quay,active,Platinum,6,12,,",
                        "P-4,Faro,active,Platinum,0,0,2026-06-30,",
                        "P-5,Cima,active,platinum,,,2026-07-01,",
                        "P-6,Mill,active,Gold,,,,",
                        "P-7,Over,closed,Gold,0,0,,"))
                .containsExactly(
                        "2 level warning partner-level-not-earned Gold",
                        "3 level warning partner-not-invited Platinum",
                        "5 level warning partner-not-invited.later platinum");
    }

    @Test
    void namesWhatALevelTakes() throws IOException {
        Folder folder = Folder.good(root)
                .with(
                        "partners.csv",
                        "partner_id,name,level,specialists,engineers,invited_on",
                        "P-1,Terra Data,Gold,1,,",
                        "P-2,Lumen,Platinum,,,",
                        "P-3,Faro,Platinum,,,2026-07-01");

        assertThat(folder.sync().findings())
                .extracting(Finding::details)
                .containsExactly(
                        List.of("P-1", "Terra Data", "Gold", 2, 4, 1, "?"),
                        List.of("P-2", "Lumen", "Platinum"),
                        List.of("P-3", "Faro", "Platinum", LocalDate.of(2026, 7, 1)));
    }

    private List<String> accounts(String... rows) throws IOException {
        return about("accounts.csv", "account_id,name", rows);
    }

    private List<String> partners(String... rows) throws IOException {
        return about(
                "partners2.csv", "partner_id,name,status,level,specialists,engineers,invited_on,certified_until", rows);
    }

    /** The findings in one file, its name left out. */
    private List<String> about(String file, String header, String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = header;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        String prefix = "directory/" + file + ":";
        return Folder.good(root).with(file, lines).sync().findings().stream()
                .map(Folder::line)
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }
}
