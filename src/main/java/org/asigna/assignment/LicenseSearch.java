package org.asigna.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Candidate.Listed;
import org.asigna.assignment.Ticks.Tick;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.text.Text;

/** Seeks the licences that a {@code selected} request lists, in its cell or in the ticks sheet. */
final class LicenseSearch {
    private final Directory directory;
    private final Ticks ticks;
    private final Seeking seeking;

    LicenseSearch(Directory directory, Ticks ticks) {
        this.directory = directory;
        this.ticks = ticks;
        this.seeking = new Seeking(directory);
    }

    /** The licences that are known, in the order listed; what is wrong with the list is told. */
    List<Listed> search(Request request, Optional<Account> account, Optional<Partner> partner, List<Finding> findings) {
        boolean unusable = request.unusable().contains(Field.LICENSES);
        if (request.visibility().equals(Optional.of(Visibility.ALL))) {
            if (!unusable && !request.licenses().isEmpty()) {
                findings.add(
                        Finding.of(Code.LICENSES_UNEXPECTED, request.at(Field.LICENSES), request.raw(Field.LICENSES)));
            }
            return List.of();
        }
        if (request.visibility().isEmpty() || unusable) {
            return List.of();
        }
        List<String> written =
                request.licenses().isEmpty() ? ticked(request, account, partner, findings) : request.licenses();
        return account.map(known -> find(request, known, written, findings)).orElse(List.of());
    }

    private List<String> ticked(
            Request request, Optional<Account> account, Optional<Partner> partner, List<Finding> findings) {
        Place place = request.at(Field.LICENSES);
        if (account.isEmpty()) {
            if (ticks.areNotGiven()) {
                findings.add(Finding.of(Code.LICENSES_MISSING, place));
            }
            return List.of();
        }
        List<Tick> fed = ticks.feed(account.get(), partner.orElse(null));
        Optional<Tick> unclear = fed.stream().filter(Tick::unclear).findFirst();
        if (unclear.isPresent()) {
            findings.add(Finding.of(Code.TICKS_UNCLEAR, place)
                    .naming(unclear.get().place().rowName()));
        } else if (fed.isEmpty() && (partner.isPresent() || ticks.areNotGiven())) {
            findings.add(Finding.of(Code.LICENSES_MISSING, place).saying(ticks.areNotGiven() ? "" : "ticks"));
        }
        return fed.stream().filter(tick -> !tick.unclear()).map(Tick::license).toList();
    }

    private List<Listed> find(Request request, Account account, List<String> written, List<Finding> findings) {
        List<Listed> known = new ArrayList<>(written.size());
        Set<String> told = new HashSet<>();
        for (String id : written) {
            Optional<License> license = directory.licenses().byId(id);
            if (license.isPresent()) {
                known.add(new Listed(id, license.get()));
            } else if (told.add(Text.key(id))) {
                findings.add(unknown(request, account, id));
            }
        }
        return known;
    }

    private Finding unknown(Request request, Account account, String id) {
        Place place = request.at(Field.LICENSES);
        if (DamagedId.looksDamaged(id)) {
            return Finding.of(Code.ID_DAMAGED, place, id);
        }
        return Finding.of(Code.LICENSE_UNKNOWN, place, id)
                .naming(account.id().text())
                .suggesting(seeking.licenses(directory.licenses().of(account), id));
    }
}
