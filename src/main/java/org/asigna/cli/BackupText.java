package org.asigna.cli;

import java.util.ArrayList;
import java.util.List;
import org.asigna.language.Phrases;
import org.asigna.ledger.RunId;
import org.asigna.ledger.json.BackupManifest;
import org.asigna.ledger.json.BackupManifest.Content;
import org.asigna.run.Lacking;

/** What people are told of a backup. */
record BackupText(Phrases phrases) {
    /** What it holds. */
    List<String> lines(BackupManifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add("  "
                + phrases.say(
                        "backup.holds",
                        rows(manifest, "run"),
                        rows(manifest, "assignment"),
                        rows(manifest, "assignment_change")));
        String revision = manifest.revision();
        if (revision != null) {
            lines.add("  " + phrases.say("backup.revision", revision));
        }
        return lines;
    }

    private static long rows(BackupManifest manifest, String table) {
        Content content = manifest.tables().get(table);
        return content == null ? 0 : content.rows();
    }

    /** What a home lacks of what the ledger names. */
    List<String> lines(Lacking lacking) {
        List<String> lines = new ArrayList<>();
        lacking.inForce().ifPresent(revision -> lines.add("  " + phrases.say("restore.no-revision", revision)));
        if (lacking.earlier() > 0) {
            lines.add("  " + phrases.say("restore.no-revisions", lacking.earlier()));
        }
        lacking.runs().stream()
                .findFirst()
                .map(RunId::text)
                .ifPresent(newest -> lines.add(
                        "  " + phrases.say("restore.no-runs", lacking.runs().size(), newest)));
        return lines;
    }
}
