package org.asigna.sync;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.asigna.directory.Id;
import org.asigna.directory.Level;
import org.asigna.directory.Partner;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.IsoDate;
import org.asigna.directory.revision.StatusWord;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Warns of active partners that do not reach their level: no invitation, or too few certifications. */
final class LevelCheck {
    private final Programme programme;
    private final LocalDate asOf;

    LevelCheck(Programme programme, LocalDate asOf) {
        this.programme = programme;
        this.asOf = asOf;
    }

    /**
     * What is to be said about a partner's level.
     *
     * @param row the partner's cells, as a revision has them
     * @param cell the cell of the level
     */
    Optional<Finding> check(String[] row, CellReader.Cell cell) {
        Partner partner = partner(row);
        if (!partner.active()) {
            return Optional.empty();
        }
        return programme.level(partner.level()).flatMap(level -> check(partner, level, cell));
    }

    private Optional<Finding> check(Partner partner, Level level, CellReader.Cell cell) {
        if (level.lacksInvitation(partner, asOf)) {
            return Optional.of(notInvited(partner, cell.finding(Code.PARTNER_NOT_INVITED)));
        }
        if (!level.earnedBy(partner)) {
            return Optional.of(notEarned(partner, level, cell.finding(Code.PARTNER_LEVEL_NOT_EARNED)));
        }
        return Optional.empty();
    }

    private static Finding notInvited(Partner partner, Finding finding) {
        Finding warning = finding.weighing(Severity.WARNING);
        LocalDate later = partner.invitedOn();
        return later == null
                ? warning.naming(partner.id().text(), partner.name(), partner.level())
                : warning.saying("later").naming(partner.id().text(), partner.name(), partner.level(), later);
    }

    private static Finding notEarned(Partner partner, Level level, Finding finding) {
        return finding.naming(
                partner.id().text(),
                partner.name(),
                partner.level(),
                level.specialists(),
                level.engineers(),
                had(partner.specialists()),
                had(partner.engineers()));
    }

    private static Object had(OptionalInt number) {
        return number.isPresent() ? (Object) number.getAsInt() : "?";
    }

    private static Partner partner(String[] row) {
        return new Partner(
                0,
                new Id<>(row[0]),
                row[1],
                row[2].equals(StatusWord.ACTIVE),
                row[3],
                number(row[4]),
                number(row[5]),
                date(row[6]),
                date(row[7]));
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : IsoDate.parse(text);
    }
}
