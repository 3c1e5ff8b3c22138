package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who may hear of what: a module that listens to more, or no longer to something, says so here. */
class ListeningTest {
    /** Events, and the modules that hear them. */
    private static final Map<String, List<String>> HEARD = Map.of(
            "AccountClosed", List.of("teams", "volunteers"),
            "ActivityEvent", List.of("demo", "messages", "orders"),
            "Audited", List.of("identity"),
            "DistrictCreated", List.of("catalogue"),
            "HoursCorrected", List.of("messages"),
            "NameChanged", List.of("volunteers"),
            "OrderStepped", List.of("demo", "messages", "orders"));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mantianxing");

    @Test
    void eachModuleHearsWhatTheTableSays() {
        Map<String, TreeSet<String>> heard = new TreeMap<>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(ListeningTest::listens)
                .forEach(method -> ours(method)
                        .forEach(event -> heard.computeIfAbsent(event, _ -> new TreeSet<>())
                                .add(module(method.getOwner()))));
        Map<String, List<String>> found = new TreeMap<>();
        heard.forEach((event, modules) -> found.put(event, List.copyOf(modules)));
        assertThat(found).isEqualTo(new TreeMap<>(HEARD));
    }

    @Test
    void nothingIsToldThatNobodyHears() {
        TreeSet<String> told = new TreeSet<>();
        classes.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class)))
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(made -> HEARD.keySet().stream().anyMatch(event -> is(made, event)))
                .forEach(made -> told.add(HEARD.keySet().stream()
                        .filter(event -> is(made, event))
                        .findFirst()
                        .orElseThrow()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(HEARD.keySet());
    }

    private static boolean is(JavaClass made, String event) {
        return Stream.concat(Stream.of(made), made.getAllRawInterfaces().stream())
                .anyMatch(type -> type.getSimpleName().equals(event));
    }

    private static boolean listens(JavaMethod method) {
        return Stream.of(ApplicationModuleListener.class, EventListener.class, TransactionalEventListener.class)
                .anyMatch(method::isAnnotatedWith);
    }

    private static Stream<String> ours(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .filter(type -> type.getPackageName().startsWith("org.mantianxing"))
                .map(JavaClass::getSimpleName);
    }

    /** org.mantianxing.orders.web: orders. */
    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.", 4)[2];
    }
}
