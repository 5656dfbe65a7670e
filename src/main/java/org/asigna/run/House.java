package org.asigna.run;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Present;
import org.asigna.directory.Departures;
import org.asigna.directory.Directory;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.LicenseDetails;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionId;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.home.Home;
import org.asigna.home.Operator;
import org.asigna.home.StopRequest;
import org.asigna.language.Vocabulary;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.Publication;
import org.asigna.report.SightOf;
import org.asigna.report.json.RunReport;

/**
 * What every run works with.
 *
 * @param home the home folder
 * @param ledger the ledger, open and this process's own
 * @param revisions the directory's revisions
 * @param programme the partner programme as set
 * @param clock what time it is
 * @param stop whether this process was asked to stop
 */
public record House(
        Home home, Ledger ledger, RevisionStore revisions, Programme programme, Clock clock, StopRequest stop) {
    /** The words of all languages; they are read when they are first asked for. */
    public Vocabulary vocabulary() {
        return Vocabulary.standard();
    }

    /** The directory in force, an empty one before the first sync; the record notes which it is. */
    Directory directoryFor(RunRecord record) {
        Optional<RevisionId> revision =
                ledger.currentRevision().map(Publication::revision).map(RevisionId::new);
        record.revision(revision.map(id ->
                        new RunReport.Revision(id.text(), revisions.manifest(id).sha256()))
                .orElse(null));
        return revision.map(revisions::load).orElseGet(() -> Directory.builder().build());
    }

    /**
     * Puts a revision in force, by a run whose folder is there by now: the ledger decides. What it brings against present
     * assignments is noted behind that; should that fail, the next sync or check notes it.
     */
    void enforce(RevisionId revision, RunRecord record, Optional<RevisionDifference> difference) {
        ledger.publish(
                new Publication(revision.text(), record.id(), Operator.current().host(), clock.instant()),
                difference.<Departures>map(known -> known::departures).orElse(Departures.NONE));
        Present present = new Present();
        ledger.load(present);
        if (present.size() > 0) {
            DriftWatch watch = new DriftWatch(this, revisions.load(revision), record.asOf(), record.id());
            watch.judge(() -> {}, (drifted, since) -> {});
            watch.note();
        }
    }

    /**
     * What partners see of the directory in force.
     *
     * @throws IOException if its revision cannot be read
     */
    SightOf sights(Directory directory, Departed departed) throws IOException {
        return new SightOf(directory, departed, licenseDetails(directory));
    }

    /**
     * What else the revision in force knows of its licences.
     *
     * @throws IOException if it cannot be read
     */
    LicenseDetails licenseDetails(Directory directory) throws IOException {
        Optional<Publication> current = ledger.currentRevision();
        return current.isEmpty()
                ? LicenseDetails.none()
                : revisions.licenseDetails(new RevisionId(current.get().revision()), directory);
    }
}
