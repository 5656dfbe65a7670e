package org.asigna.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of a house's structure, for whatever package is its root. */
final class HouseRules {
    private static final List<String> PURE = List.of("finding", "text", "directory", "assignment", "rules", "plan");
    private static final List<String> MUTABLE =
            List.of("java.util.concurrent.atomic", "java.lang.StringBuilder", "java.util.Random");

    private final String root;
    private final Modules modules;

    HouseRules(String root) {
        this.root = root;
        this.modules = new Modules(root);
    }

    ArchRule modulesAreFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule modulesImportOnlyWhatTheTableAllows() {
        return classes().should(modules.importWhatTheTableAllows());
    }

    /** Above {@code batch} a technology is named only in packages that are called after it. */
    ArchRule technologyStaysIn(List<String> packages, String... technology) {
        return noClasses()
                .that(new DescribedPredicate<>("are above batch and outside packages named for the technology") {
                    @Override
                    public boolean test(JavaClass type) {
                        String name = type.getPackageName();
                        return !List.of("batch", "cli").contains(modules.of(type))
                                && packages.stream().noneMatch(allowed -> name.endsWith("." + allowed));
                    }
                })
                .should()
                .dependOnClassesThat(resideInAnyPackage(technology));
    }

    ArchRule onlyBatchNamesSpringBatch() {
        return onlyModuleNames("batch", "org.springframework.batch..");
    }

    ArchRule onlyTheCommandLineNamesPicocli() {
        return onlyModuleNames("cli", "picocli..");
    }

    private ArchRule onlyModuleNames(String module, String technology) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology);
    }

    ArchRule timeComesFromAnInjectedClock() {
        return classes()
                .that()
                .doNotHaveFullyQualifiedName(root + ".cli.SystemClock")
                .should(new ArchCondition<>("ask no other clock than an injected one") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Stream.concat(type.getAccessesFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                                .filter(HouseRules::asksTheMachineForTime)
                                .map(JavaAccess::getDescription)
                                .distinct()
                                .forEach(told -> events.add(SimpleConditionEvent.violated(type, told)));
                    }
                });
    }

    private static boolean asksTheMachineForTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>");
            case "java.util.Calendar" -> name.equals("getInstance");
            default ->
                owner.startsWith("java.time.")
                        && name.equals("now")
                        && !access.getTarget().getFullName().contains(Clock.class.getName());
        };
    }

    /** Only {@code Program} and its clock know where they run, and hand that on. */
    ArchRule resultsAreTheSameInAllPlaces() {
        return classes()
                .that()
                .doNotHaveFullyQualifiedName(root + ".cli.SystemClock")
                .and()
                .doNotHaveFullyQualifiedName(root + ".cli.Program")
                .should(new ArchCondition<>("not depend on language, country, zone or charset of the machine") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Stream.concat(type.getAccessesFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                                .filter(Places::dependsOnPlace)
                                .map(JavaAccess::getDescription)
                                .distinct()
                                .forEach(told -> events.add(SimpleConditionEvent.violated(type, told)));
                    }
                });
    }

    ArchRule namesSayWhatAClassIs() {
        return noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)");
    }

    ArchRule coreNamesNoEngineAndNoFiles() {
        return noClasses()
                .that()
                .resideInAnyPackage(pure())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        root + ".csv..",
                        root + ".home.."));
    }

    /** Static fields of the core are final, and hold nothing that can change. */
    ArchRule coreHasNoMutableStaticState() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(pure())
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .andShould(new ArchCondition<>("hold nothing that can change") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        JavaClass type = field.getRawType();
                        boolean collection = !type.isInterface()
                                && (type.isAssignableTo(Iterable.class) || type.isAssignableTo(Map.class));
                        if (type.isArray() || collection || MUTABLE.stream().anyMatch(type.getName()::startsWith)) {
                            events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
                        }
                    }
                });
    }

    private String[] pure() {
        return PURE.stream().map(module -> root + "." + module).toArray(String[]::new);
    }

    ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package that is not @NullMarked"));
                }
            }
        });
    }
}
