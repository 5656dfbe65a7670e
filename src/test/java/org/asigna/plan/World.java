package org.asigna.plan;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.asigna.fixture.APartner.aPartner;
import static org.asigna.fixture.ARow.aRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Field;
import org.asigna.assignment.Pair;
import org.asigna.directory.Directory;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.Programme.SelectedPolicy;
import org.asigna.fixture.ADirectory;
import org.asigna.fixture.APartner;
import org.asigna.fixture.APlan;
import org.asigna.fixture.ARow;
import org.asigna.fixture.Assignments;

/** A small world made of a seed: a directory, present assignments, a programme, and rows with all sorts of faults. */
public final class World {
    private static final List<String> NAMES = List.of("Terra Data S.L.", "Terra Data", "Umbra Ltd", "Café Nord");
    private static final List<String> DAYS = List.of("2026-06-29", "2026-06-30", "2026-09-28", "2027-01-01");
    private static final List<String> LEVELS = List.of("", "Silver", "Gold", "Platinum", "Zinc");

    private final SplittableRandom random;
    private final int partners;
    private final int accounts;
    private final Directory directory;
    private final Programme programme;
    private final List<Assignment> present;
    private final List<ARow> rows;

    /** The world of a seed. */
    public World(long seed, PartnersPerAccount partnersPerAccount) {
        random = new SplittableRandom(seed); // unlike Random, it gives neighbouring seeds unlike worlds
        partners = 1 + random.nextInt(4);
        accounts = 1 + random.nextInt(4);
        directory = makeDirectory();
        programme = new Programme(Programme.STANDARD.levels(), 90, partnersPerAccount, one(SelectedPolicy.values()));
        present = makePresent();
        rows = makeRows();
    }

    private List<ARow> makeRows() {
        List<ARow> made = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            made.add(!made.isEmpty() && chance(5) ? made.get(random.nextInt(made.size())) : row());
        }
        return made;
    }

    /** The rows of its request file. */
    public List<ARow> rows() {
        return rows;
    }

    /** Its directory. */
    public Directory directory() {
        return directory;
    }

    /** Its programme. */
    public Programme programme() {
        return programme;
    }

    /** What is assigned before, in the order of pairs. */
    public List<Assignment> present() {
        return present;
    }

    /**
     * Its rows without removals that name a partner otherwise than by id. Such a name is sought among the partners that
     * the account has, so it may mean somebody else, or several, once other rows of the file have been applied.
     */
    List<ARow> rowsWhoseRemovalsNameAnId() {
        return rows.stream()
                .filter(row -> row.assigns() || row.text(Field.PARTNER).matches("(?i)P-\\d"))
                .toList();
    }

    private List<Assignment> makePresent() {
        Map<Pair, Assignment> made = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Assignment assignment = assignment();
            made.put(assignment.pair(), assignment);
        }
        return List.copyOf(made.values());
    }

    /** A plan of some rows in this world, beside what is present at first. */
    APlan plan(Scope scope) {
        return APlan.in(directory).under(programme).beside(present).touching(scope);
    }

    private Directory makeDirectory() {
        ADirectory made = aDirectory();
        boolean levels = chance(2);
        for (int p = 1; p <= partners; p++) {
            APartner partner = aPartner("P-" + p, one(NAMES)).ofLevel(levels ? one(LEVELS) : "");
            partner = chance(6) ? partner.inactive() : partner;
            partner = chance(2) ? partner.invitedOn(one(DAYS)) : partner;
            made.with(chance(4) ? partner.certifiedUntil(one(DAYS)) : partner);
            for (int c = 1; c <= 2; c++) {
                String id = "C-" + p + c;
                if (chance(6)) {
                    made.withInactiveContact(id, "P-" + p, id + "@x.example", "Ana");
                } else {
                    made.withContact(id, "P-" + p, id + "@x.example", chance(2) ? "Ana" : "Ben " + c);
                }
            }
        }
        for (int a = 1; a <= accounts; a++) {
            if (chance(7)) {
                made.withClosedAccount("A-" + a, one(NAMES));
            } else {
                made.withAccount("A-" + a, chance(2) ? one(NAMES) : "Account " + a);
            }
            for (int l = 1; l <= 3; l++) {
                if (chance(6)) {
                    made.withInactiveLicense("L-" + a + l, "A-" + a);
                } else {
                    made.withLicense("L-" + a + l, "A-" + a, one(DAYS));
                }
            }
        }
        return made.build();
    }

    /** One that may be present; its account or partner need not be in the directory any more. */
    private Assignment assignment() {
        String account = "A-" + (1 + random.nextInt(accounts + 1));
        String partner = "P-" + (1 + random.nextInt(partners + 1));
        String contact = "C-" + partner.substring(2) + (1 + random.nextInt(2));
        return chance(2)
                ? Assignments.everything(account, partner, contact)
                : Assignments.selected(
                        account, partner, contact, licenses(account).split(";", -1));
    }

    private ARow row() {
        int partner = 1 + random.nextInt(partners);
        String account = "A-" + (1 + random.nextInt(accounts));
        ARow row = aRow(account, "P-" + partner).through("C-" + partner + (1 + random.nextInt(2)));
        row = chance(2) ? row.seeingAll() : row.seeing(licenses(account));
        row = chance(6) ? row.removing() : row;
        return chance(3) ? fault(row) : row;
    }

    /** A row that is written otherwise, or wrong in one cell. */
    private ARow fault(ARow row) {
        Field field = one(Field.values());
        return switch (field) {
            case ACCOUNT -> row.with(field, one(List.of("", "A-9", "1.23E+11", "#N/A", "a-1", one(NAMES), one(NAMES))));
            case PARTNER -> row.with(field, one(List.of("", "P-9", "p-1", one(NAMES), one(NAMES))));
            case ACCOUNT_NAME, PARTNER_NAME, CONTACT_NAME -> row.with(field, one(NAMES));
            case CONTACT, CONTACT_EMAIL ->
                row.with(field, one(List.of("", "C-11", "c-12@x.example", "Ana", "Ana", "nobody")));
            case VISIBILITY -> row.with(field, one(List.of("", "all", "selected", "ver todo", "some")));
            case LICENSES -> row.with(field, one(List.of("", "L-11", "L-99;L-11", "L-11;L-11", "L-21;L-12")));
            case ACTION -> row.with(field, one(List.of("remove", "quitar", "destroy")));
        };
    }

    private String licenses(String account) {
        String first = "L-" + account.substring(2) + (1 + random.nextInt(3));
        return chance(2) ? first : first + ";L-" + account.substring(2) + (1 + random.nextInt(3));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
