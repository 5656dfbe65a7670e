package org.asigna.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.LegalForms;
import org.asigna.directory.Named;
import org.asigna.directory.Nearest;
import org.asigna.directory.Partner;
import org.asigna.directory.Register;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Suggestion;

/**
 * Seeks the account or the partner that a request names: by id, then by name, tighter rung first, stopping at the first
 * rung with any hit.
 *
 * @param <T> which of the two
 */
final class NamedSearch<T extends Named> {
    private static final int MOST_LISTED = 10;
    private static final int MOST_REMEMBERED = 50_000;

    private final List<Field> group;
    private final Codes codes;
    private final Register<T> register;
    private final Nearest<T> nearest;
    private final LegalForms legalForms;
    private final List<Function<String, List<T>>> nameRungs;
    private final Map<String, Match<T>> byName = new HashMap<>();

    private NamedSearch(
            List<Field> group,
            Codes codes,
            Register<T> register,
            LegalForms legalForms,
            List<Function<String, List<T>>> nameRungs) {
        this.group = group;
        this.codes = codes;
        this.register = register;
        this.nearest = new Nearest<>(register, legalForms);
        this.legalForms = legalForms;
        this.nameRungs = nameRungs;
    }

    /** Accounts are known by id and by folded name. */
    static NamedSearch<Account> accounts(Directory directory) {
        Codes codes = new Codes(
                Code.ACCOUNT_MISSING,
                Code.ACCOUNT_UNKNOWN,
                Code.ACCOUNT_AMBIGUOUS,
                Code.ACCOUNT_INACTIVE,
                Code.ACCOUNT_NAME_DIFFERS);
        return new NamedSearch<>(
                Field.ACCOUNT_GROUP,
                codes,
                directory.accounts(),
                directory.legalForms(),
                List.of(directory.accounts()::byName));
    }

    /** Partners are known by id, by folded name, and by folded name without legal form. */
    static NamedSearch<Partner> partners(Directory directory) {
        Codes codes = new Codes(
                Code.PARTNER_MISSING,
                Code.PARTNER_UNKNOWN,
                Code.PARTNER_AMBIGUOUS,
                Code.PARTNER_INACTIVE,
                Code.PARTNER_NAME_DIFFERS);
        return new NamedSearch<>(
                Field.PARTNER_GROUP,
                codes,
                directory.partners(),
                directory.legalForms(),
                List.of(directory.partners()::byName, directory.partners()::byNameWithoutLegalForm));
    }

    /** The one that the request names, active or not; otherwise why it is not known. */
    Optional<T> search(Request request, List<Finding> findings) {
        Optional<Field> deciding = deciding(request, findings);
        if (deciding.isEmpty()) {
            return Optional.empty();
        }
        Field field = deciding.get();
        Match<T> match = match(request.text(field), mayBeId(field));
        if (match.isOne()) {
            return Optional.of(match.hits().get(0));
        }
        findings.add(match.isNone() ? unknown(request, field) : several(request, field, match));
        return Optional.empty();
    }

    /** The one that a text means by itself, if it is one. */
    Optional<T> search(String text) {
        Match<T> match = match(text, true);
        return match.isOne() ? Optional.of(match.hits().get(0)) : Optional.empty();
    }

    /** A warning for each name that stands beside what decided and is not that one's name. */
    List<Finding> checkNames(Request request, T known) {
        Optional<Field> deciding = request.deciding(group);
        List<Finding> findings = new ArrayList<>();
        for (Field field : group) {
            boolean beside = deciding.isPresent()
                    && field != deciding.get()
                    && !request.unusable().contains(field);
            String name = request.text(field);
            if (beside && !name.isEmpty() && !legalForms.split(name).fits(legalForms.split(known.name()))) {
                findings.add(Finding.of(codes.nameDiffers, request.at(field), request.raw(field))
                        .naming(known.name(), known.id().text())
                        .suggesting(List.of(Suggestion.of(known.name()))));
            }
        }
        return findings;
    }

    /** The field of the group that decides, if its text can be used; a finding if the group is blank. */
    Optional<Field> deciding(Request request, List<Finding> findings) {
        Optional<Field> deciding = request.deciding(group);
        if (deciding.isEmpty()) {
            findings.add(Finding.of(codes.missing, request.blankPlace(group)));
        }
        return deciding.filter(field -> !request.unusable().contains(field));
    }

    /** Whether a field of the group may hold an id, not only a name. */
    boolean mayBeId(Field field) {
        return field == group.get(0);
    }

    /** Whether a text is an id in the directory. */
    boolean isId(String text) {
        return register.byId(text).isPresent();
    }

    /** The ways of knowing by name, the tightest first. */
    List<Function<String, List<T>>> nameRungs() {
        return nameRungs;
    }

    /** What a text means in the directory. */
    Match<T> match(String text, boolean mayBeId) {
        Optional<T> byId = mayBeId ? register.byId(text) : Optional.empty();
        return byId.map(thing -> new Match<>(List.of(thing))).orElseGet(() -> byName(text));
    }

    /** By name; each distinct text is sought once, however many rows bear it and however many things it names. */
    private Match<T> byName(String text) {
        if (byName.size() >= MOST_REMEMBERED) {
            byName.clear();
        }
        return byName.computeIfAbsent(text, this::climb);
    }

    private Match<T> climb(String text) {
        Match<T> match = new Match<>(List.of());
        for (Function<String, List<T>> rung : nameRungs) {
            match = match.or(() -> Match.among(rung.apply(text), Named::active));
        }
        return match;
    }

    /** That a text means nothing. */
    Finding unknown(Request request, Field field) {
        String text = request.text(field);
        Place place = request.at(field);
        if (mayBeId(field) && DamagedId.looksDamaged(text)) {
            return Finding.of(Code.ID_DAMAGED, place, request.raw(field));
        }
        String beside = mayBeId(field) ? request.text(group.get(1)) : "";
        return Finding.of(codes.unknown, place, request.raw(field)).suggesting(nearest.to(text, beside));
    }

    private Finding several(Request request, Field field, Match<T> match) {
        if (match.hits().stream().anyMatch(Named::active)) {
            return ambiguous(request, field, choices(match.hits()));
        }
        return Finding.of(codes.inactive, request.at(field), request.raw(field))
                .saying("several")
                .naming(match.hits().size());
    }

    /** That a text means several. */
    Finding ambiguous(Request request, Field field, List<Suggestion> choices) {
        return Finding.of(codes.ambiguous, request.at(field), request.raw(field))
                .naming(choices.size())
                .suggesting(choices.stream().limit(MOST_LISTED).toList());
    }

    /** What there is to choose from. */
    static List<Suggestion> choices(List<? extends Named> hits) {
        return hits.stream()
                .map(thing -> Suggestion.of(thing.id().text(), thing.name()))
                .toList();
    }

    private record Codes(Code missing, Code unknown, Code ambiguous, Code inactive, Code nameDiffers) {}
}
