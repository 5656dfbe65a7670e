package org.asigna.language;

import java.util.Optional;
import java.util.Set;

/** What one language says in the help of commands: plain texts, a newline where a line ends. */
public final class Help {
    private final Resource resource;

    Help(Resource resource) {
        this.resource = resource;
    }

    /** The text of a key, empty if help says nothing there. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(resource.findOrEnglish(key));
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return resource.keysWithEnglish();
    }
}
