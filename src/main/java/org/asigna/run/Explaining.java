package org.asigna.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.PastSearch;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Departure;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.Partner;
import org.asigna.directory.revision.RevisionId;
import org.asigna.finding.Checked;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.PastChange;
import org.asigna.ledger.Publication;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.report.json.RunJson;
import org.asigna.run.Explanation.History;
import org.asigna.run.Explanation.Person;
import org.asigna.run.Explanation.Step;

/** An {@code explain}: asks the ledger what made assignments what they are. It changes nothing and is no run. */
public final class Explaining {
    private final Ledger ledger;
    private final Directory directory;
    private final Departed departed;
    private final PastSearch search;
    private final Map<RunId, Run> runs = new HashMap<>();

    /** Begins with the directory in force, and with all that has left it. */
    public Explaining(House house) {
        this.ledger = house.ledger();
        this.directory = ledger.currentRevision()
                .map(Publication::revision)
                .map(RevisionId::new)
                .map(house.revisions()::load)
                .orElseGet(() -> Directory.builder().build());
        this.departed = new Departed(directory);
        departed.takeAllFrom(ledger::departed);
        this.search = new PastSearch(directory, departed);
    }

    /**
     * Explains the assignments of an account, or the one of a partner; or says why account or partner are not known.
     *
     * @param account the account's id or name
     * @param partner the partner's id or name; empty for all partners
     */
    public Checked<Explanation> explain(String account, Optional<String> partner) {
        return search.account(account, this::pastAccount)
                .fold(known -> explain(known, partner), findings -> Checked.refused(findings));
    }

    private Optional<Id<Account>> pastAccount(String id) {
        return ledger.history(new Id<>(id), null).stream()
                .findFirst()
                .map(past -> past.change().pair().account());
    }

    private Checked<Explanation> explain(Id<Account> account, Optional<String> partner) {
        Map<Id<Partner>, List<PastChange>> changes = new TreeMap<>();
        ledger.history(account, null)
                .forEach(past -> changes.computeIfAbsent(past.change().pair().partner(), none -> new ArrayList<>())
                        .add(past));
        if (partner.isEmpty()) {
            return Checked.of(explanation(account, changes));
        }
        return search.partner(partner.get(), id -> changes.keySet().stream()
                        .filter(new Id<Partner>(id)::equals)
                        .findFirst())
                .fold(
                        known -> {
                            changes.keySet().retainAll(List.of(known));
                            return Checked.of(explanation(account, changes));
                        },
                        findings -> Checked.refused(findings));
    }

    private Explanation explanation(Id<Account> account, Map<Id<Partner>, List<PastChange>> changes) {
        String name = directory
                .accounts()
                .byId(account.text())
                .map(Account::name)
                .or(() -> departed.account(account).map(Departure::name))
                .orElse("");
        List<History> histories = new ArrayList<>();
        changes.forEach((partner, past) -> histories.add(new History(
                partner, name(partner), past.stream().map(this::step).toList())));
        return new Explanation(account, name, histories);
    }

    private String name(Id<Partner> partner) {
        return directory
                .partners()
                .byId(partner.text())
                .map(Partner::name)
                .or(() -> departed.partner(partner).map(Departure::name))
                .orElse("");
    }

    private Step step(PastChange past) {
        Run applied = run(past.run());
        RunId undone = applied.undoes();
        RunId plan = applied.plan();
        Run planned = plan == null || undone != null ? applied : run(plan);
        List<Person> people = Stream.of(
                        Optional.ofNullable(past.change().before()),
                        Optional.ofNullable(past.change().after()))
                .flatMap(Optional::stream)
                .map(Assignment::contact)
                .distinct()
                .map(this::person)
                .toList();
        return new Step(
                past,
                applied,
                planned,
                Optional.ofNullable(undone).map(this::run),
                AskingRows.of(past.change().source(), RunJson.inputs(planned.inputs())),
                people);
    }

    private Person person(Id<Contact> id) {
        return directory
                .contacts()
                .byId(id.text())
                .map(Person::of)
                .orElseGet(() -> Person.of(id, departed.contact(id)));
    }

    /** The ledger notes each run before it changes anything. */
    private Run run(RunId id) {
        return runs.computeIfAbsent(id, unseen -> ledger.run(unseen)
                .orElseThrow(() -> new IllegalStateException("the ledger has changes of no run " + unseen)));
    }
}
