package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.imports.VolunteerImport.State;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.Records;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list comes in, is judged row by row, taken in, brought again, and undone. */
@JourneyTest
class ImportTest {
    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    Worker worker;

    @Autowired
    Batches batches;

    @Autowired
    ImportStore store;

    @Autowired
    RowStore rows;

    @Autowired
    Worker.Steps steps;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Records records;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient db;

    Place place;
    Actor centre;
    UUID squad;

    @BeforeEach
    void aDistrictWithATeam() {
        place = world.fresh();
        centre = place.centreAdmin();
        squad = place.ask(() -> teams.found(
                        place.starAdmin(),
                        new NewTeam(Team.Kind.SQUAD, "天星小队", null, place.star().id(), ""))
                .id());
    }

    @Test
    void fiveThousandUglyRowsAreJudgedOneByOneTakenInAndBroughtAgainWithoutDoubling() {
        place.inside(() -> {
            UglyList ugly = new UglyList(5_000);
            UUID id = brought(ugly.bytes());
            assertThat(imports.get(centre, id).columns().sheet()).isEqualTo(1);
            checked(id);
            judgedAsExpected(id, ugly, Map.of());
            int good = (int) ugly.count(Verdict.READY);
            assertThat(people()).isZero();

            takenIn(id);
            assertThat(imports.get(centre, id).taken()).isEqualTo(good);
            assertThat(people()).isEqualTo(good);
            assertThat(teams.members(centre, squad)).hasSize(100);

            UUID again = brought(ugly.bytes());
            checked(again);
            judgedAsExpected(again, ugly, Map.of(Verdict.READY, Verdict.KNOWN));
            takenIn(again);
            assertThat(people()).isEqualTo(good);
        });
    }

    private void judgedAsExpected(UUID id, UglyList ugly, Map<Verdict, Verdict> instead) {
        Map<Integer, UglyList.Row> expected =
                ugly.rows().stream().collect(Collectors.toMap(UglyList.Row::number, row -> row));
        int seen = 0;
        for (Verdict verdict : Verdict.values()) {
            for (Imports.Line line : imports.lines(centre, id, verdict, 0, 10_000)) {
                UglyList.Row row = expected.get(line.n());
                assertThat(row).as("row %s", line.n()).isNotNull();
                String said = line.words().stream().map(Words::chinese).collect(Collectors.joining("；"));
                assertThat(verdict)
                        .as("row %s: %s", line.n(), said)
                        .isEqualTo(instead.getOrDefault(row.verdict(), row.verdict()));
                assertThat(said).as("row %s", line.n()).contains(row.says());
                if (row.says().isEmpty()) {
                    assertThat(said).as("row %s", line.n()).isEmpty();
                }
                seen++;
            }
        }
        assertThat(seen).isEqualTo(ugly.rows().size());
    }

    @Test
    void aRowBecomesACardThatSaysWhatItSaid() {
        place.inside(() -> {
            List<String> row = new ArrayList<>(Lists.person(7));
            row.set(3, "1955/1/8");
            row.set(7, "天星小队");
            row.set(8, "党员");
            row.set(10, "剃头、变脸");
            UUID id = brought(Lists.xlsx(Lists.rows(List.of(Lists.HEADINGS, row))));
            checked(id);
            takenIn(id);
            Volunteer card = only();
            assertThat(card.nameMasked()).isEqualTo("沈**");
            assertThat(card.birthYear()).isEqualTo(1955);
            assertThat(card.sex()).isEqualTo("1");
            assertThat(card.site()).isEqualTo(place.star().id());
            assertThat(card.politics()).isEqualTo("01");
            assertThat(card.schooling()).isEqualTo("60");
            assertThat(card.skills()).containsExactly("haircut");
            assertThat(card.wishes()).isEqualTo("变脸");
            assertThat(ChinaTime.date(card.registeredAt())).isEqualTo("2019-05-04");
            assertThat(teams.members(centre, squad)).containsExactly(card.id());
            assertThat(accounts.get(centre, card.id()).paperMasked())
                    .startsWith("330")
                    .endsWith(Lists.paper(7).substring(16));
            assertThat(volunteers.reveal(centre, card.id(), "核对名单").name()).isEqualTo(Lists.name(7));
        });
    }

    @Test
    void whoHasAnAccountIsCompletedWhoIsSomebodyElseIsNot() {
        place.inside(() -> {
            UUID resident =
                    accounts.enrol(Actor.CLOCK, Lists.phone(1), Lists.name(1)).id();
            accounts.enrol(Actor.CLOCK, Lists.phone(2), "王小明");
            List<String> namesake = new ArrayList<>(Lists.person(3));
            UUID id = brought(Lists.xlsx(
                    Lists.rows(List.of(Lists.HEADINGS, Lists.person(1), Lists.person(2), namesake, Lists.person(4)))));
            checked(id);
            assertThat(says(id, Verdict.BAD)).containsExactly("3 这个手机号已经登记在别人名下，请核对姓名和手机号");
            takenIn(id);
            assertThat(volunteers.get(centre, resident).state()).isEqualTo(Volunteer.State.ACTIVE);
            assertThat(accounts.get(centre, resident).paperMasked()).isNotEmpty();

            List<String> moved = new ArrayList<>(Lists.person(3));
            moved.set(4, Lists.phone(33));
            List<String> mixed = new ArrayList<>(Lists.person(4));
            mixed.set(4, Lists.phone(3));
            List<String> other = new ArrayList<>(Lists.person(1));
            other.set(2, Lists.paper(99));
            UUID next = brought(Lists.xlsx(Lists.rows(List.of(Lists.HEADINGS, moved, mixed, other))));
            checked(next);
            assertThat(says(next, Verdict.KNOWN)).containsExactly("2 档案里是另一个手机号，没有改动");
            assertThat(says(next, Verdict.BAD)).containsExactly("3 手机号是一个人的，证件是另一个人的，请核对", "4 这个人已经登记了另一个证件号码，请核对");
        });
    }

    @Test
    void whoRegistersWhileTheListWaitsIsNotTakenInTwice() {
        place.inside(() -> {
            UUID id = brought(list(1, 5));
            checked(id);
            accounts.enrol(Actor.CLOCK, Lists.phone(2), "王小明");
            UUID other = brought(list(3, 3));
            checked(other);
            takenIn(other);
            takenIn(id);
            assertThat(imports.counts(centre, id))
                    .containsEntry(Verdict.TAKEN, 3)
                    .containsEntry(Verdict.KNOWN, 1)
                    .containsEntry(Verdict.BAD, 1);
            assertThat(people()).isEqualTo(4);
        });
    }

    @Test
    void aWholeListIsUndoneButForThoseWithWhomSomethingHappened() {
        place.inside(() -> {
            UUID resident =
                    accounts.enrol(Actor.CLOCK, Lists.phone(9), Lists.name(9)).id();
            UUID id = brought(list(1, 9));
            checked(id);
            takenIn(id);
            UUID signedIn = account(1);
            sessions.open(signedIn, "测试", Sessions.PHONE);
            Actor helper = accounts.actor(account(2));
            records.credit(
                    Actor.CLOCK,
                    Served.at(place, helper, ChinaTime.local(World.MORNING).minusDays(1), 60));
            UUID gone = account(3);
            place.clock().advance(Duration.ofDays(6));
            imports.undo(centre, id);
            assertThat(worker.next()).isTrue();

            assertThat(imports.get(centre, id).state()).isEqualTo(State.UNDONE);
            assertThat(imports.counts(centre, id))
                    .containsEntry(Verdict.UNDONE, 7)
                    .containsEntry(Verdict.KEPT, 2);
            assertThat(people()).isEqualTo(2);
            assertThat(accounts.list(centre, List.of(gone))).isEmpty();
            assertThat(accounts.list(centre, List.of(resident))).hasSize(1);
            assertThat(vault(gone)).isZero();

            UUID again = brought(list(1, 9));
            checked(again);
            takenIn(again);
            assertThat(people()).isEqualTo(9);
        });
    }

    @Test
    void afterSevenDaysNothingCanBeUndoneAndNothingOfTheListIsKept() {
        place.inside(() -> {
            UUID id = brought(list(1, 3));
            checked(id);
            takenIn(id);
            place.clock().advance(Duration.ofDays(7));
            assertThatThrownBy(() -> imports.undo(centre, id)).isInstanceOf(Conflict.class);
            place.jobs().runDue(true);
            assertThat(imports.counts(centre, id).values()).containsOnly(0);
            assertThat(imports.get(centre, id).taken()).isEqualTo(3);
            assertThat(people()).isEqualTo(3);
        });
    }

    @Test
    void aListIsCalledOffAndWhatWasTakenInCanStillBeUndone() {
        place.inside(() -> {
            UUID waiting = brought(list(1, 3));
            imports.stop(centre, waiting);
            assertThat(worker.next()).isFalse();
            assertThatThrownBy(() -> imports.stop(centre, waiting)).isInstanceOf(Conflict.class);

            UUID id = brought(list(1, 5));
            checked(id);
            imports.takeIn(centre, id);
            takeSome(id, 2);
            imports.stop(centre, id);
            assertThat(worker.next()).isFalse();
            assertThat(imports.get(centre, id).taken()).isEqualTo(2);
            assertThat(people()).isEqualTo(2);
            imports.undo(centre, id);
            assertThat(worker.next()).isTrue();
            assertThat(people()).isZero();
        });
    }

    @Test
    void whoeverComesAfterACrashGoesOnWhereTheLastBatchEnded() {
        place.inside(() -> {
            UUID id = brought(list(1, 2_500));
            VolunteerImport one = checking(id);
            UUID dead = UUID.randomUUID();
            store.claim(dead, place.clock().instant(), place.clock().instant().plus(Batches.LEASE));
            Judge judge = steps.judges().judge(centre, one.columns());
            List<Checking.Line> first = new ArrayList<>();
            for (int n = 1; n <= 700; n++) {
                first.add(new Checking.Line(n + 1, Lists.person(n), judge.judge(Lists.person(n))));
            }
            batches.run(imports.get(centre, id), dead, () -> {
                steps.checking().check(centre, id, first);
                return new Batches.Progress(700, 0);
            });
            assertThat(worker.next()).as("somebody seems to work on it").isFalse();
            place.clock().advance(Batches.LEASE);
            assertThat(worker.next()).isTrue();
            assertThat(imports.get(centre, id).seen()).isEqualTo(2_500);
            assertThat(imports.counts(centre, id)).containsEntry(Verdict.READY, 2_500);

            imports.takeIn(centre, id);
            takeSome(id, 300);
            place.clock().advance(Batches.LEASE);
            assertThat(worker.next()).isTrue();
            assertThat(imports.get(centre, id).taken()).isEqualTo(2_500);
            assertThat(people()).isEqualTo(2_500);
        });
    }

    @Test
    void twoListsAtOnceAreWorkedOnInTurnAndNoCommandCountsTwice() {
        place.inside(() -> {
            UUID one = brought(list(1, 10));
            UUID other = brought(list(6, 15));
            checking(one);
            checking(other);
            assertThat(worker.next()).isTrue();
            assertThat(worker.next()).isTrue();
            assertThat(worker.next()).isFalse();
            imports.takeIn(centre, one);
            assertThatThrownBy(() -> imports.takeIn(centre, one)).isInstanceOf(Conflict.class);
            imports.takeIn(centre, other);
            worker.next();
            worker.next();
            assertThat(people()).isEqualTo(15);
            assertThat(imports.counts(centre, other))
                    .containsEntry(Verdict.KNOWN, 5)
                    .containsEntry(Verdict.TAKEN, 5);
        });
    }

    @Test
    void columnsAreSaidByHandWhereHeadingsDoNot() {
        place.inside(() -> {
            UUID id = brought(Lists.xlsx(Lists.rows(List.of(
                    List.of("name", "tel", "id", "where"),
                    List.of(Lists.name(1), Lists.phone(1), Lists.paper(1), "梅秀社区")))));
            List<@Nullable Field> fields =
                    new ArrayList<>(imports.get(centre, id).columns().fields());
            assertThat(fields).containsOnlyNulls().hasSize(4);
            assertThatThrownBy(() -> imports.check(centre, id, fields))
                    .isInstanceOfSatisfying(
                            Invalid.class, no -> assertThat(no.problems()).hasSize(3));
            fields.set(0, Field.NAME);
            fields.set(1, Field.PHONE);
            fields.set(2, Field.PHONE);
            fields.set(3, Field.HOME);
            assertThatThrownBy(() -> imports.check(centre, id, fields)).isInstanceOf(Invalid.class);
            fields.set(2, Field.PAPER);
            imports.check(centre, id, fields);
            worker.next();
            takenIn(id);
            assertThat(only().site()).isEqualTo(place.plum().id());
        });
    }

    @Test
    void anotherSheetOfTheFileIsChosen() {
        place.inside(() -> {
            UUID id = brought(Lists.xlsx(
                    Lists.rows(List.of(Lists.HEADINGS, Lists.person(1))),
                    Lists.rows(List.of(Lists.HEADINGS, Lists.person(2), Lists.person(3))),
                    sheet -> {}));
            assertThatThrownBy(() -> imports.choose(centre, id, 2)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> imports.choose(centre, id, 3)).isInstanceOf(Conflict.class);
            imports.choose(centre, id, 1);
            checked(id);
            assertThat(imports.counts(centre, id)).containsEntry(Verdict.READY, 2);
        });
    }

    @Test
    void whoMayNotImportAnyMoreStopsTheirList() {
        place.inside(() -> {
            UUID id = brought(list(1, 3));
            checking(id);
            db.sql("update volunteer_import set created_by = :other where id = :id")
                    .param("other", place.starAdmin().id())
                    .param("id", id)
                    .update();
            assertThat(worker.next()).isTrue();
            assertThat(imports.get(centre, id).state()).isEqualTo(State.FAILED);
            assertThat(people()).isZero();
        });
    }

    private byte[] list(int from, int to) {
        List<List<String>> rows = new ArrayList<>(List.of(Lists.HEADINGS));
        for (int n = from; n <= to; n++) {
            rows.add(Lists.person(n));
        }
        return Lists.xlsx(Lists.rows(rows));
    }

    private UUID brought(byte[] file) {
        return imports.begin(centre, "名单.xlsx", Lists.stream(file));
    }

    private VolunteerImport checking(UUID id) {
        imports.check(centre, id, imports.get(centre, id).columns().fields());
        return imports.get(centre, id);
    }

    private void checked(UUID id) {
        checking(id);
        assertThat(worker.next()).isTrue();
        assertThat(imports.get(centre, id).state()).isEqualTo(State.CHECKED);
    }

    private void takenIn(UUID id) {
        imports.takeIn(centre, id);
        assertThat(worker.next()).isTrue();
        assertThat(imports.get(centre, id).state()).isEqualTo(State.TAKEN);
    }

    /** Somebody begins to take in, and is gone after some rows. */
    private void takeSome(UUID id, int count) {
        UUID dead = UUID.randomUUID();
        VolunteerImport one = store.claim(
                        dead, place.clock().instant(), place.clock().instant().plus(Batches.LEASE))
                .orElseThrow();
        assertThat(one.id()).isEqualTo(id);
        Judge judge = steps.judges().judge(centre, one.columns());
        batches.run(
                one,
                dead,
                () -> new Batches.Progress(
                        0, steps.taking().take(centre, id, judge, rows.claim(id, Verdict.READY, 0, count))));
    }

    private List<String> says(UUID id, Verdict verdict) {
        return imports.lines(centre, id, verdict, 0, 100).stream()
                .map(line -> line.n() + " "
                        + line.words().stream().map(Words::chinese).collect(Collectors.joining("；")))
                .toList();
    }

    private int people() {
        return db.sql("select count(*) from volunteer").query(Integer.class).single();
    }

    private int vault(UUID owner) {
        return db.sql("select count(*) from vault where owner = :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    private Volunteer only() {
        List<Volunteer> all = volunteers
                .list(centre, new VolunteerQuery("", "", "", null, "", 50))
                .rows();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private UUID account(int n) {
        return accounts.findByPhone(centre, Lists.phone(n)).orElseThrow().id();
    }
}
