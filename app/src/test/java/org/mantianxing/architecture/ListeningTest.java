package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.ActivityEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who may hear of what: a module that listens to more, or no longer to something, says so here. */
class ListeningTest {
    /** Events, and the modules that hear them. */
    private static final Map<String, List<String>> HEARD = Map.ofEntries(
            Map.entry("AccountClosed", List.of("certificates", "teams", "training", "volunteers")),
            Map.entry("ActivityEvent", List.of("demo", "messages", "orders", "training")),
            Map.entry("Audited", List.of("identity")),
            Map.entry("BarTold", List.of("messages")),
            Map.entry("CircularSent", List.of("messages")),
            Map.entry("DataRequested", List.of("messages")),
            Map.entry("NameDoubted", List.of("messages")),
            Map.entry("Overlooked", List.of("messages")),
            Map.entry("ReviewTold", List.of("messages")),
            Map.entry("CallDraftMoved", List.of("messages")),
            Map.entry("CategoryMerged", List.of("activities", "figures", "training")),
            Map.entry("CertificateRevoked", List.of("messages")),
            Map.entry("ClaimDecided", List.of("messages")),
            Map.entry("ConsentTold", List.of("messages")),
            Map.entry("DistrictCreated", List.of("catalogue")),
            Map.entry("HoursCorrected", List.of("certificates", "messages")),
            Map.entry("HoursDue", List.of("messages")),
            Map.entry("HoursMoved", List.of("certificates")),
            Map.entry("Merging", List.of("activities", "records", "volunteers")),
            Map.entry("NameChanged", List.of("volunteers")),
            Map.entry("OrderStepped", List.of("demo", "messages", "orders")),
            Map.entry("ProofTold", List.of("messages")),
            Map.entry("SaidSkillTold", List.of("messages")),
            Map.entry(
                    "SiteMoved",
                    List.of(
                            "activities",
                            "catalogue",
                            "figures",
                            "identity",
                            "orders",
                            "records",
                            "teams",
                            "training",
                            "volunteers")),
            Map.entry("StarGiven", List.of("messages")),
            Map.entry("TestOpen", List.of("messages")),
            Map.entry("TeamTold", List.of("messages")),
            Map.entry("TakingBack", List.of("activities", "orders", "records")));

    private static final Pattern TOLD = Pattern.compile("publishEvent\\(\\s*new (\\w+)\\(");

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
    void nothingIsToldThatNobodyHears() throws IOException {
        Set<String> told = new TreeSet<>();
        int places = 0;
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                places += source.split("publishEvent\\(", -1).length - 1;
                for (MatchResult one : TOLD.matcher(source).results().toList()) {
                    told.add(activity(one.group(1)) ? "ActivityEvent" : one.group(1));
                    read++;
                }
            }
        }
        assertThat(read).as("places that tell, each of a new event").isEqualTo(places);
        assertThat(told).isEqualTo(new TreeSet<>(HEARD.keySet()));
    }

    /** Whether it is one of the many things that happen to an activity. */
    private boolean activity(String name) {
        return Stream.of(ActivityEvent.class.getPermittedSubclasses())
                .anyMatch(type -> type.getSimpleName().equals(name));
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
