package org.asigna.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The modules of a house, the direct subpackages of its root, each with those that it may import. */
final class Modules {
    /** From the base up; each may import only what is named with it, which stands before it. */
    static final Map<String, List<String>> TABLE = table();

    private final String root;

    Modules(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("finding", List.of());
        table.put("text", List.of());
        table.put("home", List.of("finding"));
        table.put("csv", List.of("text"));
        table.put("directory", List.of("finding", "text", "csv", "home"));
        table.put("assignment", List.of("directory", "finding", "text"));
        table.put("rules", List.of("assignment", "directory", "finding", "text"));
        table.put("language", List.of("assignment", "finding", "text"));
        table.put("intake", List.of("assignment", "finding", "language", "text"));
        table.put("sync", List.of("directory", "finding", "intake", "language", "text", "csv", "home"));
        table.put("plan", List.of("assignment", "directory", "finding", "text", "csv"));
        table.put("ledger", List.of("plan", "assignment", "directory", "finding", "text", "csv", "home"));
        table.put("report", List.of("plan", "assignment", "directory", "finding", "language", "text", "csv", "ledger"));
        table.put("mail", List.of("ledger", "plan", "finding", "language", "text", "home"));
        table.put("serve", List.of("ledger", "finding"));
        table.put("inbox", List.of("mail", "rules", "plan", "assignment", "language", "text", "home"));
        table.put("watch", List.of("report", "rules", "plan", "assignment", "directory", "finding", "text"));
        table.put("run", List.copyOf(table.keySet()));
        table.put("batch", List.copyOf(table.keySet()));
        table.put("cli", List.copyOf(table.keySet()));
        table.put("", List.of("cli"));
        return table;
    }

    /** The module of a class, blank for the root itself. */
    String of(JavaClass type) {
        String inside = type.getPackageName().substring(root.length());
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.", -1)[0];
    }

    /** That a class imports nothing of the house but what the table names with its module. */
    ArchCondition<JavaClass> importWhatTheTableAllows() {
        return new ArchCondition<>("import only what the table of modules allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String module = of(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (isOfTheHouse(target)
                            && !of(target).equals(module)
                            && !TABLE.getOrDefault(module, List.of()).contains(of(target))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private boolean isOfTheHouse(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
