package org.mantianxing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import org.mantianxing.kernel.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Doors ask who comes; who listens is nobody's door. */
@AnalyzeClasses(packages = "org.mantianxing", importOptions = ImportOption.DoNotIncludeTests.class)
class DoorRulesTest {
    /** Doors, or single methods of one, that know of nobody, each with its reason. */
    private static final Map<String, String> NOBODY = Map.ofEntries(
            Map.entry("Accounts.actor", "tells who somebody is"),
            Map.entry("Sessions.find", "finds by a token who comes"),
            Map.entry("Sessions.open", "begins before anybody is known"),
            Map.entry("Sessions.end", "ends what a token began"),
            Map.entry("Districts", "found by the address, before anybody is known"),
            Map.entry("Jobs", "the clock's own work"),
            Map.entry("Live", "says that something changed, never what; who may listen is asked at the thing's door"),
            Map.entry("Settings.find", "rules of all modules read what the district decided"),
            Map.entry("Settings.number", "rules of all modules read what the district decided"),
            Map.entry("WorkingDays.after", "the calendar on the wall"),
            Map.entry("WorkingDays.isWorking", "the calendar on the wall"),
            Map.entry("Vault.forget", "asked by insides that have checked; people are shown something by reveal"),
            Map.entry("Vault.lock", "takes in, tells nothing"),
            Map.entry("Vault.lookup", "asked by insides that have checked; tells nothing"),
            Map.entry("Vault.lookups", "asked by insides that have checked; tells nothing"),
            Map.entry("Vault.masked", "asked by insides that have checked; tells a mask"),
            Map.entry("Vault.open", "asked by insides that have checked, to send or to compute"),
            Map.entry("Vault.seal", "takes in, tells nothing"),
            Map.entry("Vault.sealAll", "takes in, tells nothing"),
            Map.entry("Vault.unlock", "asked by insides that have checked, to compute"));

    @ArchTest
    static final ArchRule DOORS_ASK_WHO_COMES = methods()
            .that()
            .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("doors") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Service.class)
                            && type.getModifiers().contains(JavaModifier.PUBLIC);
                }
            })
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(new ArchCondition<JavaMethod>("take an Actor first") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    String name = method.getOwner().getSimpleName() + "." + method.getName();
                    boolean asks = !method.getRawParameterTypes().isEmpty()
                            && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
                    boolean known = NOBODY.containsKey(name)
                            || NOBODY.containsKey(method.getOwner().getSimpleName());
                    if (!asks && !known) {
                        events.add(SimpleConditionEvent.violated(method, name));
                    }
                }
            });

    @ArchTest
    static final ArchRule LISTENERS_ARE_NO_DOORS = methods()
            .that()
            .areAnnotatedWith(EventListener.class)
            .or()
            .areAnnotatedWith(ApplicationModuleListener.class)
            .should()
            .notBePublic();
}
