package org.asigna.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.directory.index.HashIndex;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/** All partners, found by id, by folded name, and by folded name without legal form. */
public final class Partners implements Register<Partner> {
    private final LegalForms legalForms;
    private final List<Partner> all = new ArrayList<>();
    private final HashIndex byId = new HashIndex(0);
    private volatile @Nullable Names names;
    private boolean anyLevel;

    Partners(LegalForms legalForms) {
        this.legalForms = legalForms;
    }

    static Partners read(LegalForms legalForms, PackedInput input) {
        Partners partners = new Partners(legalForms);
        PartnerColumns.read(input).forEach(partners::add);
        return partners;
    }

    void write(PackedOutput output) {
        new PartnerColumns(all).write(output);
    }

    void add(Partner partner) {
        all.add(partner);
        byId.add(Id.hash(partner.id().text()), partner.number());
        anyLevel |= !partner.level().isEmpty();
    }

    /** All of them, in the order of ids. */
    public List<Partner> all() {
        return List.copyOf(all);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public Partner get(int number) {
        return all.get(number);
    }

    /** Whether any partner has a level; if none has, the directory does not know of levels. */
    public boolean haveLevels() {
        return anyLevel;
    }

    @Override
    public Optional<Partner> byId(CharSequence id) {
        for (int slot = byId.seek(Id.hash(id)); slot >= 0; slot = byId.next(slot)) {
            Partner partner = all.get(byId.number(slot));
            if (partner.id().text().equalsIgnoreCase(id.toString())) {
                return Optional.of(partner);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Partner> byName(String name) {
        return List.copyOf(names().whole.getOrDefault(Text.fold(name), List.of()));
    }

    /**
     * All partners that bear a name without legal form, where the one written or the one in the directory bears none:
     * two different legal forms are two companies.
     */
    public List<Partner> byNameWithoutLegalForm(String name) {
        LegalForms.Name written = legalForms.split(name);
        return names().bare.getOrDefault(written.bare(), List.of()).stream()
                .filter(partner -> legalForms.split(partner.name()).fits(written))
                .toList();
    }

    /** The partners by name, made when the first name is asked for. */
    private Names names() {
        Names known = names;
        if (known == null) {
            known = new Names();
            for (Partner partner : all) {
                known.add(legalForms.split(partner.name()), partner);
            }
            names = known;
        }
        return known;
    }

    /** Partners by folded name, with their legal form and without. */
    private static final class Names {
        private final Map<String, List<Partner>> whole = new HashMap<>();
        private final Map<String, List<Partner>> bare = new HashMap<>();

        private void add(LegalForms.Name name, Partner partner) {
            if (!name.bare().isEmpty()) {
                whole.computeIfAbsent(name.folded(), key -> new ArrayList<>(1)).add(partner);
                bare.computeIfAbsent(name.bare(), key -> new ArrayList<>(1)).add(partner);
            }
        }
    }
}
