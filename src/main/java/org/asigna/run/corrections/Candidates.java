package org.asigna.run.corrections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.asigna.assignment.Resolver;
import org.asigna.directory.Account;
import org.asigna.directory.Contact;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.License;
import org.asigna.directory.Partner;
import org.asigna.finding.Suggestion;
import org.asigna.intake.LicenseList;
import org.asigna.report.DirectoryChoices;
import org.asigna.report.DirectoryChoices.PersonChoice;
import org.asigna.report.excel.CorrectionsWorkbook;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Texts that could stand in a cell: each of them, chosen as it is, means exactly the account, partner or contact that it
 * stands for.
 */
final class Candidates {
    private static final int MOST = 50;
    private static final int MOST_LISTS = 10;
    private static final int MOST_PARTNERS = 1_000;

    private final Directory directory;
    private final Resolver resolver;
    private final Predicate<Partner> assignable;
    private final DirectoryChoices choices;
    private final Map<Id<Partner>, List<PersonChoice>> people = new HashMap<>();
    private @Nullable List<String> partners;

    /**
     * Candidates in a directory.
     *
     * @param assignable whether a partner may be assigned today
     */
    Candidates(Directory directory, Resolver resolver, Predicate<Partner> assignable) {
        this.directory = directory;
        this.resolver = resolver;
        this.assignable = assignable;
        this.choices = new DirectoryChoices(directory);
    }

    /** The ids of what is suggested. */
    static List<String> ids(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::text).toList();
    }

    /** The names of the suggested accounts, without those that several bear. */
    List<String> accountNames(List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(suggestion -> resolver.account(Text.clean(suggestion.name()))
                        .filter(account -> account.id().text().equals(suggestion.text()))
                        .isPresent())
                .map(Suggestion::name)
                .toList();
    }

    /** The names of the suggested partners, without those that several bear. */
    List<String> partnerNames(List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(this::isMeantByName)
                .map(Suggestion::name)
                .toList();
    }

    /** The names of the suggested partners, but the id of one whose name several bear. */
    List<String> partners(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> isMeantByName(suggestion) ? suggestion.name() : suggestion.text())
                .toList();
    }

    private boolean isMeantByName(Suggestion suggestion) {
        return resolver.partner(Text.clean(suggestion.name()))
                .filter(partner -> partner.id().text().equals(suggestion.text()))
                .isPresent();
    }

    /** All partners that may be assigned today, or as many as one still chooses from. */
    List<String> anyPartner() {
        List<String> all = partners;
        if (all == null) {
            all = choices.partners(assignable).limit(MOST_PARTNERS).toList();
            partners = all;
        }
        return all;
    }

    /** The id of the account that a name means. */
    List<String> accountCalled(String name) {
        Optional<Account> account = name.isEmpty() ? Optional.empty() : resolver.account(name);
        return account.map(known -> known.id().text()).stream().toList();
    }

    /** The id of the partner that a name means. */
    List<String> partnerCalled(String name) {
        Optional<Partner> partner = name.isEmpty() ? Optional.empty() : resolver.partner(name);
        return partner.map(known -> known.id().text()).stream().toList();
    }

    /** The active people of a partner, those that are suggested first. */
    List<String> people(@Nullable Id<Partner> partner, List<Suggestion> suggested) {
        if (partner == null) {
            return List.of();
        }
        List<PersonChoice> all = people.computeIfAbsent(partner, this::active);
        Set<String> texts = new LinkedHashSet<>();
        for (Suggestion suggestion : suggested) {
            all.stream()
                    .filter(person -> isCalled(person.contact(), suggestion.text()))
                    .findFirst()
                    .ifPresent(person -> texts.add(person.text()));
        }
        all.stream().limit(MOST).forEach(person -> texts.add(person.text()));
        return texts.stream().limit(MOST).toList();
    }

    private List<PersonChoice> active(Id<Partner> partner) {
        return directory.partners().byId(partner.text()).map(choices::people).orElse(List.of());
    }

    private static boolean isCalled(Contact person, String suggested) {
        return person.handle().equals(suggested) || person.id().text().equals(suggested);
    }

    /** The active licences of an account, one by one. */
    List<String> licenses(@Nullable Id<Account> account) {
        return account == null
                ? List.of()
                : directory.accounts().byId(account.text()).stream()
                        .flatMap(known -> directory.licenses().of(known).stream())
                        .filter(License::active)
                        .map(license -> license.id().text())
                        .limit(MOST)
                        .toList();
    }

    /**
     * A list of licences as it would be if the wrong ones were replaced, or, where nothing is suggested, taken out; none that
     * does not fit into a cell.
     *
     * @param cell the list as written
     * @param wrong what is suggested for each wrong one, by the key of its text
     */
    static List<String> mended(String cell, Map<String, List<String>> wrong) {
        List<List<String>> lists = List.of(new ArrayList<>());
        for (String id : LicenseList.split(cell)) {
            lists = with(lists, wrong.getOrDefault(Text.key(id), List.of(id)));
        }
        return lists.stream()
                .filter(list -> !list.isEmpty())
                .map(list -> String.join(";", new LinkedHashSet<>(list)))
                .filter(list -> list.length() <= CorrectionsWorkbook.LONGEST_CELL)
                .distinct()
                .toList();
    }

    /** Each list with each of the next ids, or unchanged where there is none; as many as are worth choosing from. */
    private static List<List<String>> with(List<List<String>> lists, List<String> next) {
        if (next.isEmpty()) {
            return lists;
        }
        if (next.size() == 1 || lists.size() >= MOST_LISTS) {
            lists.forEach(list -> list.add(next.get(0)));
            return lists;
        }
        List<List<String>> longer = new ArrayList<>();
        for (String id : next) {
            for (List<String> list : lists) {
                if (longer.size() < MOST_LISTS) {
                    List<String> one = new ArrayList<>(list);
                    one.add(id);
                    longer.add(one);
                }
            }
        }
        return longer;
    }
}
