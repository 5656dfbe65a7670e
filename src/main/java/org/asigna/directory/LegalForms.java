package org.asigna.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.asigna.text.Text;

/** The legal forms that a company's name may end in: S.L., Ltd, GmbH and their like. */
public final class LegalForms {
    private static final int MOST_WORDS = 4;

    private static final LegalForms STANDARD =
            new LegalForms(List.of(ResourceBundle.getBundle("org.asigna.directory.legal-forms", Locale.ROOT)
                    .getString("forms")
                    .split("\\|")));

    private final Set<String> forms;

    private LegalForms(List<String> forms) {
        this.forms = forms.stream().map(Text::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The forms of the resource list {@code legal-forms.properties}. */
    public static LegalForms standard() {
        return STANDARD;
    }

    /** A name taken apart; a name that is nothing but a legal form bears none. */
    public Name split(String name) {
        String[] words = name.strip().split("[\\s\\u00A0,]+");
        for (int count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
            String form = Text.fold(String.join("", Arrays.copyOfRange(words, words.length - count, words.length)));
            String rest = Text.fold(String.join("", Arrays.copyOfRange(words, 0, words.length - count)));
            if (forms.contains(form) && !rest.isEmpty()) {
                return new Name(rest, form);
            }
        }
        return new Name(Text.fold(name), "");
    }

    /**
     * A company's name, folded.
     *
     * @param bare the name without its legal form
     * @param form the legal form, blank if the name bears none
     */
    public record Name(String bare, String form) {
        /** The whole name, folded. */
        public String folded() {
            return bare + form;
        }

        /** Whether both may mean one company: the same name, and at most one legal form between them. */
        public boolean fits(Name other) {
            return bare.equals(other.bare) && (form.isEmpty() || other.form.isEmpty() || form.equals(other.form));
        }
    }
}
