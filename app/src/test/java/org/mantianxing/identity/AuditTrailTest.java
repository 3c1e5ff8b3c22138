package org.mantianxing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail holds what was done, and shows when somebody changed it behind our back. */
@JourneyTest
class AuditTrailTest {
    @Autowired
    World world;

    @Autowired
    Audit audit;

    @Autowired
    Sessions sessions;

    @Autowired
    VerifyAuditErrand errand;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Place place;

    @BeforeEach
    void settle() {
        place = world.fresh();
        place.inside(() -> {
            for (int i = 0; i < 5; i++) {
                audit.write(
                        place.centreAdmin(), "REVEAL_PHONE", place.starAdmin().id(), "电话核实 " + i);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "update audit set words = 'nothing' where seq = (select max(seq) - 2 from audit), 2",
        "update audit set actor_name = 'somebody' where seq = (select max(seq) from audit), 0",
        "update audit set at = at + interval '1 second' where seq = (select max(seq) - 1 from audit), 1",
        "delete from audit where seq = (select max(seq) - 3 from audit), 3"
    })
    void theFirstLineThatWasChangedIsNamed(String deed, long fromTheEnd) {
        long lines = place.ask(() -> audit.verify(place.auditor())).lines();
        place.inside(() -> db.sql(deed).update());
        Audit.Verified found = place.ask(() -> audit.verify(place.auditor()));
        assertThat(found.whole()).isFalse();
        assertThat(found.broken()).isEqualTo(lines - fromTheEnd);
        assertThat(found.lines()).isEqualTo(lines - fromTheEnd - 1);
        var outcome = errand.run();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.lines())
                .anySatisfy(line -> assertThat(line.english())
                        .contains(place.district().slug() + ": broken at line " + found.broken()));
        assertThat(as(place.auditor()).post("/console/audit/verify").text())
                .contains("从第 " + found.broken() + " 条起对不上");
        place.inside(() -> db.sql("delete from audit").update());
    }

    @Test
    void linesThatAreCutOffChangeTheSeal() {
        Audit.Verified before = place.ask(() -> audit.verify(place.auditor()));
        place.inside(() -> db.sql("delete from audit where seq = (select max(seq) from audit)")
                .update());
        Audit.Verified after = place.ask(() -> audit.verify(place.auditor()));
        assertThat(after.whole()).isTrue();
        assertThat(after.lines()).isEqualTo(before.lines() - 1);
        assertThat(after.seal()).isNotEqualTo(before.seal());
    }

    @Test
    void itIsReadByPersonByDeedAndByDay() {
        Visitor centre = as(place.centreAdmin());
        assertThat(centre.get("/console/audit?action=REVEAL_PHONE&person=star").text())
                .contains("查看电话", "电话核实 4", "中**");
        assertThat(centre.get("/console/audit?person=天星周洁").text()).contains("新建账号", "授予身份");
        assertThat(centre.get("/console/audit?person=nobody").text()).contains("没有这样的记录");
        assertThat(centre.get("/console/audit?to=2026-03-08").text()).contains("没有这样的记录");
        assertThat(centre.get("/console/audit?from=2026-03-09&to=2026-03-09").text())
                .contains("电话核实 0");
        assertThat(centre.get("/console/audit?from=gestern&before=abc&action=%3Cb%3E")
                        .status())
                .isEqualTo(200);
        assertThat(as(place.starAdmin()).get("/console/audit").status()).isEqualTo(403);
    }

    /** Whoever writes a new action says what it is called. */
    @Test
    void everyActionHasWords() throws IOException {
        Set<String> written = new TreeSet<>();
        Pattern call = Pattern.compile("(?:audit\\.write(?:All)?|new Audited|note)\\(([^;]*)\\);");
        Pattern action = Pattern.compile("\"([A-Z]+(?:_[A-Z]*)*)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file))
                        .results()
                        .forEach(found ->
                                action.matcher(found.group(1)).results().forEach(word -> written.add(word.group(1))));
            }
        }
        assertThat(written).contains("HIRE", "CORRECT_HOURS", "SITE_ADD", "SIGN_IN_LOCKED", "REVEAL_");
        written.remove("REVEAL_");
        Stream.of(Vault.Kind.values()).forEach(kind -> written.add("REVEAL_" + kind));
        written.removeAll(AuditWords.all().keySet());
        assertThat(written).isEmpty();
    }

    @Test
    void writingAtTheSameTimeKeepsTheChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> place.inside(() -> audit.write(Actor.CLOCK, "GRANT", null, "同时"))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(place.ask(() -> audit.verify(place.auditor())).whole()).isTrue();
    }

    private Visitor as(Actor person) {
        return new Visitor(port, place.district().slug())
                .cookie(Sessions.COOKIE, place.ask(() -> sessions.open(person.id(), "测试", Sessions.CONSOLE)));
    }
}
