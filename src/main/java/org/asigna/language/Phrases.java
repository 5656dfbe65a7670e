package org.asigna.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asigna.finding.Telling;

/** What one language says to people in one place, the command line for example, apart from findings. */
public final class Phrases {
    private final Resource resource;
    private final Locale locale;

    Phrases(Resource resource, Locale locale) {
        this.resource = resource;
        this.locale = locale;
    }

    /** The phrase of a key, with what it names. */
    public String say(String key, Object... named) {
        return new MessageFormat(resource.text(key), locale).format(named);
    }

    /** The phrase that somebody is to be told. */
    public String say(Telling telling) {
        Object[] named = telling.named().stream()
                .map(each -> each instanceof Telling inner ? say(inner) : each)
                .toArray();
        return say(telling.key(), named);
    }

    /** The phrase of a key that names nothing; empty if there is no such phrase. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(resource.find(key)).map(found -> say(key));
    }

    /** The keys of all phrases. */
    Set<String> keys() {
        return resource.keys();
    }
}
