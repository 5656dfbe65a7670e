package org.asigna.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitReferenceTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the library does one way here and another way there: by the machine's language, country, zone or charset. */
final class Places {
    /** Methods that are so whatever they are given. */
    private static final Map<String, Set<String>> ALWAYS = Map.of(
            "java.time.ZoneId", Set.of("systemDefault"),
            "java.util.TimeZone", Set.of("getDefault"),
            "java.util.Locale", Set.of("getDefault"),
            "java.nio.charset.Charset", Set.of("defaultCharset"),
            "java.util.zip.ZipEntry", Set.of("setTime"),
            "java.lang.String", Set.of("formatted"),
            "java.io.PrintStream", Set.of("printf", "format"),
            "java.io.PrintWriter", Set.of("printf", "format"),
            "java.text.DateFormat", Set.of("getInstance"));

    /** Methods and constructors that are so unless they are given what is named here. */
    private static final List<Unless> UNLESS = List.of(
            new Unless("java.lang.String", Set.of("toLowerCase", "toUpperCase", "format"), "java.util.Locale"),
            new Unless("java.text.MessageFormat", Set.of("<init>"), "java.util.Locale"),
            new Unless("java.text.SimpleDateFormat", Set.of("<init>"), "java.util.Locale"),
            new Unless("java.text.DecimalFormat", Set.of("<init>"), "java.text.DecimalFormatSymbols"),
            new Unless("java.util.Formatter", Set.of("<init>"), "java.util.Locale"),
            new Unless("java.util.ResourceBundle", Set.of("getBundle"), "java.util.Locale"),
            new Unless("java.text.Collator", Set.of("getInstance"), "java.util.Locale"),
            new Unless(
                    "java.text.NumberFormat",
                    Set.of("getInstance", "getNumberInstance", "getIntegerInstance", "getPercentInstance"),
                    "java.util.Locale"),
            new Unless("java.time.format.DateTimeFormatter", Set.of("ofPattern"), "java.util.Locale"),
            new Unless("java.lang.String", Set.of("getBytes"), "java.nio.charset.Charset"),
            new Unless("java.io.PrintWriter", Set.of("<init>"), "java.nio.charset.Charset"),
            new Unless("java.io.PrintStream", Set.of("<init>"), "java.nio.charset.Charset"),
            new Unless("java.util.Scanner", Set.of("<init>"), "java.nio.charset.Charset"));

    private static final Set<String> READERS_AND_WRITERS = Set.of(
            "java.io.InputStreamReader", "java.io.OutputStreamWriter", "java.io.FileReader", "java.io.FileWriter");

    private Places() {}

    /** Whether what is called, or referred to, depends on the place where it runs. */
    static boolean dependsOnPlace(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (ALWAYS.getOrDefault(owner, Set.of()).contains(name)) {
            return true;
        }
        List<String> parameters = parameters(access);
        boolean bare = parameters.stream().noneMatch(type -> type.startsWith("java.nio.charset."));
        if (name.equals("<init>") && READERS_AND_WRITERS.contains(owner)) {
            return bare;
        }
        if (owner.equals("java.lang.String") && name.equals("<init>")) {
            return bare && parameters.stream().anyMatch(type -> type.equals(byte[].class.getName()));
        }
        return UNLESS.stream().anyMatch(rule -> rule.isBroken(owner, name, parameters));
    }

    private static List<String> parameters(JavaAccess<?> access) {
        if (access.getTarget() instanceof CodeUnitCallTarget called) {
            return called.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList();
        }
        return access.getTarget() instanceof CodeUnitReferenceTarget referred
                ? referred.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                : List.of();
    }

    /**
     * A rule.
     *
     * @param owner the class
     * @param names its methods; of a printing one only those that take a stream matter, but none else is in use
     * @param given the class of a parameter that makes it the same everywhere
     */
    private record Unless(String owner, Set<String> names, String given) {
        boolean isBroken(String type, String name, List<String> parameters) {
            return type.equals(owner) && names.contains(name) && !parameters.contains(given);
        }
    }
}
