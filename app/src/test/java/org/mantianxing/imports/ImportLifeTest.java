package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;
import org.mantianxing.figures.Filter;
import org.mantianxing.figures.Period;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.imports.VolunteerImport.State;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a list when it is called off, undone, forgotten, or when whoever works on it is gone. */
@JourneyTest
class ImportLifeTest {
    @Autowired
    World world;

    @Autowired
    Road road;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Records records;

    @Autowired
    Figures figures;

    @Autowired
    LateSignIn lateSignIn;

    @Autowired
    JdbcClient db;

    Place place;
    Actor centre;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        centre = place.centreAdmin();
    }

    @Test
    void aWholeListIsUndoneButForThoseWithWhomSomethingHappened() {
        place.inside(() -> {
            UUID resident =
                    accounts.enrol(Actor.CLOCK, Lists.phone(9), Lists.name(9)).id();
            UUID id = road.list(centre, 1, 9);
            road.checked(centre, id);
            road.takenIn(centre, id);
            UUID signedIn = account(1);
            sessions.open(signedIn, "测试", Sessions.PHONE);
            Actor helper = accounts.actor(account(2));
            records.credit(
                    Actor.CLOCK,
                    Served.at(place, helper, ChinaTime.local(World.MORNING).minusDays(1), 60));
            UUID gone = account(3);
            place.clock().advance(Duration.ofDays(6));
            road.undone(centre, id);

            assertThat(road.imports.get(centre, id).state()).isEqualTo(State.UNDONE);
            assertThat(road.imports.counts(centre, id))
                    .containsEntry(Verdict.UNDONE, 7)
                    .containsEntry(Verdict.KEPT, 2);
            assertThat(road.people()).isEqualTo(2);
            assertThat(accounts.list(centre, List.of(gone))).isEmpty();
            assertThat(accounts.list(centre, List.of(resident))).hasSize(1);
            assertThat(vault(gone)).isZero();

            UUID again = road.list(centre, 1, 9);
            road.checked(centre, again);
            road.takenIn(centre, again);
            assertThat(road.people()).isEqualTo(9);
        });
    }

    @Test
    void figuresCountWhoWasTakenInAndNotWhoWasTakenBack() {
        place.inside(() -> {
            assertThat(registered()).isZero();
            UUID id = road.takenIn(centre, road.checked(centre, road.list(centre, 1, 7)));
            assertThat(registered()).isEqualTo(7);
            road.undone(centre, id);
            assertThat(registered()).isZero();
        });
    }

    private double registered() {
        LocalDate today = ChinaTime.date(World.MORNING);
        Filter all = new Filter(new Period(today.minusYears(10), today), "", null, "");
        return Objects.requireNonNull(figures.report(centre, all).get(Figure.REGISTERED))
                .now();
    }

    @Test
    void whoSignsInWhileTheyAreTakenBackStays() {
        place.inside(() -> {
            UUID id = road.list(centre, 1, 5);
            road.checked(centre, id);
            road.takenIn(centre, id);
            UUID late = account(2);
            lateSignIn.of(place, late);
            road.undone(centre, id);
            assertThat(road.imports.counts(centre, id))
                    .containsEntry(Verdict.UNDONE, 4)
                    .containsEntry(Verdict.KEPT, 1);
            assertThat(accounts.list(centre, List.of(late))).hasSize(1);
        });
    }

    @Test
    void nothingOfAListLiesOpenInTheDatabase() {
        place.inside(() -> {
            UUID id = road.brought(
                    centre,
                    String.join("\n", "姓名,手机号,社区", Lists.name(1) + "," + Lists.phone(1) + ",天星社区")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(open()).isZero();
            road.checked(centre, id);
            assertThat(open()).isZero();
            road.takenIn(centre, id);
            assertThat(open()).isZero();
        });
    }

    /** Rows in which the phone number can be read. */
    private int open() {
        return db.sql("""
                select (select count(*) from volunteer_import_part where position(:phone::bytea in cipher) > 0)
                  + (select count(*) from volunteer_import_row
                      where position(:phone::bytea in cipher) > 0 or words like '%' || :text || '%')
                """)
                .param("phone", Lists.phone(1).getBytes(StandardCharsets.UTF_8))
                .param("text", Lists.phone(1))
                .query(Integer.class)
                .single();
    }

    @Test
    void afterSevenDaysNothingCanBeUndoneAndNothingOfTheListIsKept() {
        place.inside(() -> {
            UUID id = road.list(centre, 1, 3);
            road.checked(centre, id);
            road.takenIn(centre, id);
            place.clock().advance(Duration.ofDays(7));
            assertThatThrownBy(() -> road.imports.undo(centre, id)).isInstanceOf(Conflict.class);
            place.jobs().runDue(true);
            assertThat(road.imports.counts(centre, id).values()).containsOnly(0);
            assertThat(road.imports.get(centre, id).taken()).isEqualTo(3);
            assertThat(road.people()).isEqualTo(3);
        });
    }

    @Test
    void aListIsCalledOffAndWhatWasTakenInCanStillBeUndone() {
        place.inside(() -> {
            UUID waiting = road.list(centre, 1, 3);
            road.imports.stop(centre, waiting);
            assertThat(road.worker.next()).isFalse();
            assertThatThrownBy(() -> road.imports.stop(centre, waiting)).isInstanceOf(Conflict.class);

            UUID id = road.list(centre, 1, 5);
            road.checked(centre, id);
            road.imports.takeIn(centre, id);
            road.takeSome(centre, 2);
            road.imports.stop(centre, id);
            assertThat(road.worker.next()).isFalse();
            assertThat(road.imports.get(centre, id).taken()).isEqualTo(2);
            assertThat(road.people()).isEqualTo(2);
            road.undone(centre, id);
            assertThat(road.people()).isZero();
        });
    }

    @Test
    void whoeverComesAfterACrashGoesOnWhereTheLastBatchEnded() {
        place.inside(() -> {
            UUID id = road.list(centre, 1, 2_500);
            VolunteerImport one = road.checking(centre, id);
            UUID dead = UUID.randomUUID();
            road.claimed(dead);
            Judge judge = road.steps.judges().judge(centre, one.columns());
            List<Checking.Line> first = new ArrayList<>();
            for (int n = 1; n <= 700; n++) {
                first.add(new Checking.Line(n + 1, Lists.person(n), judge.judge(Lists.person(n))));
            }
            road.batches.run(road.imports.get(centre, id), dead, () -> {
                road.steps.checking().check(centre, id, first);
                return new Batches.Progress(700, 0);
            });
            assertThat(road.worker.next()).as("somebody seems to work on it").isFalse();
            place.clock().advance(Batches.LEASE);
            assertThat(road.worker.next()).isTrue();
            assertThat(road.imports.get(centre, id).seen()).isEqualTo(2_500);
            assertThat(road.imports.counts(centre, id)).containsEntry(Verdict.READY, 2_500);

            road.imports.takeIn(centre, id);
            road.takeSome(centre, 300);
            place.clock().advance(Batches.LEASE);
            assertThat(road.worker.next()).isTrue();
            assertThat(road.imports.get(centre, id).taken()).isEqualTo(2_500);
            assertThat(road.people()).isEqualTo(2_500);
        });
    }

    @Test
    void twoListsAtOnceAreWorkedOnInTurnAndNoCommandCountsTwice() {
        place.inside(() -> {
            UUID one = road.list(centre, 1, 10);
            UUID other = road.list(centre, 6, 15);
            road.checking(centre, one);
            road.checking(centre, other);
            assertThat(road.worker.next()).isTrue();
            assertThat(road.worker.next()).isTrue();
            assertThat(road.worker.next()).isFalse();
            road.imports.takeIn(centre, one);
            assertThatThrownBy(() -> road.imports.takeIn(centre, one)).isInstanceOf(Conflict.class);
            road.imports.takeIn(centre, other);
            road.worker.next();
            road.worker.next();
            assertThat(road.people()).isEqualTo(15);
            assertThat(road.imports.counts(centre, other))
                    .containsEntry(Verdict.KNOWN, 5)
                    .containsEntry(Verdict.TAKEN, 5);
        });
    }

    @Test
    void whoMayNotImportAnyMoreStopsTheirList() {
        place.inside(() -> {
            UUID id = road.list(centre, 1, 3);
            road.checking(centre, id);
            db.sql("update volunteer_import set created_by = :other where id = :id")
                    .param("other", place.starAdmin().id())
                    .param("id", id)
                    .update();
            assertThat(road.worker.next()).isTrue();
            assertThat(road.imports.get(centre, id).state()).isEqualTo(State.FAILED);
            assertThat(road.people()).isZero();
        });
    }

    private int vault(UUID owner) {
        return db.sql("select count(*) from vault where owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    private UUID account(int n) {
        return accounts.findByPhone(centre, Lists.phone(n)).orElseThrow().id();
    }
}
