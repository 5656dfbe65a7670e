package org.asigna.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Present;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.directory.index.Groups;
import org.asigna.language.Language;
import org.asigna.plan.Change;
import org.asigna.plan.Change.Kind;
import org.asigna.report.excel.PartnerWorkbook;

/**
 * A folder with a workbook for each partner: what it sees once a run is done, and nothing of any other partner. What is to be
 * told is collected first, packed, in any order; then one workbook after another is written.
 */
public final class PartnerBooks {
    /** The folder's name. */
    public static final String FOLDER = "partners";

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final SightOf sights;
    private final PartnerWorkbook workbooks;
    private final Present assignments = new Present();
    private final Groups ofPartner = new Groups(0);
    private final Map<Id<Partner>, Integer> numbers = new HashMap<>();
    private final List<Id<Partner>> partners = new ArrayList<>();
    private byte[] kinds = new byte[1024];
    private int size;

    /**
     * No assignments yet.
     *
     * @param sights what is to be said of each
     * @param language the language of headers and sentences
     * @param asOf the run's date
     */
    public PartnerBooks(SightOf sights, Language language, LocalDate asOf) {
        this.sights = sights;
        this.workbooks = new PartnerWorkbook(language, asOf);
    }

    /** Adds what a run does to an assignment; each pair is added once. */
    public void add(Change change) {
        add(change.subject(), change.kind());
    }

    /** Adds an assignment that the run leaves as it is, unless it was added as changed. */
    public void addUntouched(Assignment assignment) {
        if (assignments.find(assignment.account(), assignment.partner()) == Present.NONE) {
            add(assignment, Kind.UNCHANGED);
        }
    }

    private void add(Assignment assignment, Kind kind) {
        assignments.add(assignment);
        ofPartner.add(number(assignment.partner()));
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        kinds[size++] = (byte) KINDS.indexOf(kind);
    }

    private int number(Id<Partner> partner) {
        return numbers.computeIfAbsent(partner, unseen -> {
            partners.add(unseen);
            return partners.size() - 1;
        });
    }

    /**
     * Writes all workbooks; nothing can be added any more.
     *
     * @param folder the run's folder, where theirs is made
     * @param each is called before each workbook; what it throws ends the writing
     * @throws IOException if the disk does not take it
     */
    public void write(Path folder, Runnable each) throws IOException {
        ofPartner.close(partners.size());
        Path books = Files.createDirectory(folder.resolve(FOLDER));
        FileNames names = new FileNames();
        List<Id<Partner>> inOrder = partners.stream().sorted().toList();
        for (Id<Partner> partner : inOrder) {
            each.run();
            String name = sights.nameOf(partner);
            Path file = books.resolve(names.of((partner.text() + " " + name).strip(), ".xlsx"));
            workbooks.write(file, partner.text(), name, sights(number(partner)));
        }
    }

    /** What a partner sees, worked out anew each time it is gone through. */
    private Iterable<Sight> sights(int partner) {
        int[] ordered = IntStream.range(ofPartner.start(partner), ofPartner.end(partner))
                .map(ofPartner::member)
                .boxed()
                .sorted(Comparator.comparing(number -> assignments.get(number).account()))
                .mapToInt(Integer::intValue)
                .toArray();
        return () -> IntStream.of(ordered)
                .mapToObj(number -> sights.of(assignments.get(number), KINDS.get(kinds[number])))
                .iterator();
    }
}
