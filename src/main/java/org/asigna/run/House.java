package org.asigna.run;

import java.time.Clock;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.home.Home;
import org.asigna.language.Vocabulary;
import org.asigna.ledger.Ledger;

/**
 * What every run works with.
 *
 * @param home the home folder
 * @param ledger the ledger, open and this process's own
 * @param revisions the directory's revisions
 * @param programme the partner programme as set
 * @param clock what time it is
 */
public record House(Home home, Ledger ledger, RevisionStore revisions, Programme programme, Clock clock) {
    /** The words of all languages; they are read when they are first asked for. */
    public Vocabulary vocabulary() {
        return Vocabulary.standard();
    }
}
