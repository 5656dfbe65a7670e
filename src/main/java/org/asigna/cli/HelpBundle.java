package org.asigna.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.asigna.language.Help;
import org.jspecify.annotations.Nullable;

/**
 * The help of one command as picocli asks for it: {@code date-order} is the command's own text ({@code sync.date-order})
 * if there is one, else that of all commands. Picocli formats what it is given, so signs of formats are escaped.
 */
final class HelpBundle extends ResourceBundle {
    private final Help help;
    private final String prefix;

    /** The help of a command, by its English verb. */
    HelpBundle(Help help, String verb) {
        this.help = help;
        this.prefix = verb + ".";
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return help.find(prefix + key)
                .or(() -> help.find(key))
                .map(text -> text.replace("%", "%%").replace("\n", "%n"))
                .orElse(null);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }

    @Override
    protected Set<String> handleKeySet() {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : new TreeSet<>(help.keys())) {
            keys.add(key.startsWith(prefix) ? key.substring(prefix.length()) : key);
        }
        return keys;
    }
}
