package org.asigna.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.text.Text;

/** All partners, found by id, by folded name, and by folded name without legal form. */
public final class Partners implements Register<Partner> {
    private final LegalForms legalForms;
    private final List<Partner> all = new ArrayList<>();
    private final Map<String, Partner> byId = new HashMap<>();
    private final Map<String, List<Partner>> byName = new HashMap<>();
    private final Map<String, List<Partner>> byBareName = new HashMap<>();
    private boolean anyLevel;

    Partners(LegalForms legalForms) {
        this.legalForms = legalForms;
    }

    void add(Partner partner) {
        all.add(partner);
        byId.put(Text.key(partner.id().text()), partner);
        LegalForms.Name name = legalForms.split(partner.name());
        if (!name.bare().isEmpty()) {
            byName.computeIfAbsent(name.folded(), key -> new ArrayList<>(1)).add(partner);
            byBareName.computeIfAbsent(name.bare(), key -> new ArrayList<>(1)).add(partner);
        }
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
    public Optional<Partner> byId(String id) {
        return Optional.ofNullable(byId.get(Text.key(id)));
    }

    @Override
    public List<Partner> byName(String name) {
        return List.copyOf(byName.getOrDefault(Text.fold(name), List.of()));
    }

    /**
     * All partners that bear a name without legal form, where the one written or the one in the directory bears none:
     * two different legal forms are two companies.
     */
    public List<Partner> byNameWithoutLegalForm(String name) {
        LegalForms.Name written = legalForms.split(name);
        return byBareName.getOrDefault(written.bare(), List.of()).stream()
                .filter(partner -> legalForms.split(partner.name()).fits(written))
                .toList();
    }
}
