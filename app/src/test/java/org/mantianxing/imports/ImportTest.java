package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Unmasked;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.VolunteerTraits;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** A list comes in, is judged row by row, taken in, brought again, and undone. */
@JourneyTest
class ImportTest {
    @Autowired
    World world;

    @Autowired
    Road road;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

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
            UUID id = road.brought(centre, ugly.bytes());
            assertThat(road.imports.get(centre, id).columns().sheet()).isEqualTo(1);
            road.checked(centre, id);
            judgedAsExpected(id, ugly, Map.of());
            int good = (int) ugly.count(Verdict.READY);
            assertThat(road.people()).isZero();

            road.takenIn(centre, id);
            assertThat(road.imports.get(centre, id).taken()).isEqualTo(good);
            assertThat(road.people()).isEqualTo(good);
            assertThat(teams.members(centre, squad)).hasSize(100);

            UUID again = road.brought(centre, ugly.bytes());
            road.checked(centre, again);
            judgedAsExpected(again, ugly, Map.of(Verdict.READY, Verdict.KNOWN));
            road.takenIn(centre, again);
            assertThat(road.people()).isEqualTo(good);
        });
    }

    private void judgedAsExpected(UUID id, UglyList ugly, Map<Verdict, Verdict> instead) {
        Map<Integer, UglyList.Row> expected =
                ugly.rows().stream().collect(Collectors.toMap(UglyList.Row::number, row -> row));
        int seen = 0;
        for (Verdict verdict : Verdict.values()) {
            for (Imports.Line line : road.imports.lines(centre, id, verdict, 0, 10_000)) {
                UglyList.Row row = Objects.requireNonNull(expected.get(line.n()), "row " + line.n());
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
            UUID id = road.rows(centre, List.of(row));
            road.checked(centre, id);
            road.takenIn(centre, id);
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
            Unmasked plain = volunteers.reveal(centre, card.id(), "核对名单");
            assertThat(plain).isEqualTo(new Unmasked(Lists.name(7), Lists.phone(7), Lists.paper(7)));
        });
    }

    @Test
    void whoHasAnAccountIsCompletedWhoIsSomebodyElseIsNot() {
        place.inside(() -> {
            UUID resident =
                    accounts.enrol(Actor.CLOCK, Lists.phone(1), Lists.name(1)).id();
            accounts.enrol(Actor.CLOCK, Lists.phone(2), "王小明");
            List<String> namesake = new ArrayList<>(Lists.person(3));
            UUID id = road.brought(
                    centre,
                    Lists.xlsx(Lists.rows(
                            List.of(Lists.HEADINGS, Lists.person(1), Lists.person(2), namesake, Lists.person(4)))));
            road.checked(centre, id);
            assertThat(road.says(centre, id, Verdict.BAD)).containsExactly("3 这个手机号已经登记在别人名下，请核对姓名和手机号");
            road.takenIn(centre, id);
            assertThat(volunteers.get(centre, resident).state()).isEqualTo(Volunteer.State.ACTIVE);
            assertThat(accounts.get(centre, resident).paperMasked()).isNotEmpty();

            List<String> moved = new ArrayList<>(Lists.person(3));
            moved.set(4, Lists.phone(33));
            List<String> mixed = new ArrayList<>(Lists.person(4));
            mixed.set(4, Lists.phone(3));
            List<String> other = new ArrayList<>(Lists.person(1));
            other.set(2, Lists.paper(99));
            UUID next = road.rows(centre, List.of(moved, mixed, other));
            road.checked(centre, next);
            assertThat(road.says(centre, next, Verdict.KNOWN)).containsExactly("2 档案里是另一个手机号，没有改动");
            assertThat(road.says(centre, next, Verdict.BAD))
                    .containsExactly("3 手机号是一个人的，证件是另一个人的，请核对", "4 这个人已经登记了另一个证件号码，请核对");
        });
    }

    @Test
    void whoRegistersWhileTheListWaitsIsNotTakenInTwice() {
        place.inside(() -> {
            UUID id = road.list(centre, 1, 5);
            road.checked(centre, id);
            accounts.enrol(Actor.CLOCK, Lists.phone(2), "王小明");
            UUID other = road.list(centre, 3, 3);
            road.checked(centre, other);
            road.takenIn(centre, other);
            road.takenIn(centre, id);
            assertThat(road.imports.counts(centre, id))
                    .containsEntry(Verdict.TAKEN, 3)
                    .containsEntry(Verdict.KNOWN, 1)
                    .containsEntry(Verdict.BAD, 1);
            assertThat(road.people()).isEqualTo(4);
        });
    }

    @Test
    void columnsAreSaidByHandWhereHeadingsDoNot() {
        place.inside(() -> {
            UUID id = road.brought(
                    centre,
                    Lists.xlsx(Lists.rows(List.of(
                            List.of("name", "tel", "id", "where"),
                            List.of(Lists.name(1), Lists.phone(1), Lists.paper(1), "梅秀社区")))));
            List<@Nullable Field> fields =
                    new ArrayList<>(road.imports.get(centre, id).columns().fields());
            assertThat(fields).containsOnlyNulls().hasSize(4);
            assertThatThrownBy(() -> road.imports.check(centre, id, fields))
                    .isInstanceOfSatisfying(
                            Invalid.class, no -> assertThat(no.problems()).hasSize(3));
            fields.set(0, Field.NAME);
            fields.set(1, Field.PHONE);
            fields.set(2, Field.PHONE);
            fields.set(3, Field.HOME);
            assertThatThrownBy(() -> road.imports.check(centre, id, fields)).isInstanceOf(Invalid.class);
            fields.set(2, Field.PAPER);
            road.imports.check(centre, id, fields);
            road.worker.next();
            road.takenIn(centre, id);
            assertThat(only().site()).isEqualTo(place.plum().id());
        });
    }

    @Test
    void anotherSheetOfTheFileIsChosen() {
        place.inside(() -> {
            UUID id = road.brought(
                    centre,
                    Lists.xlsx(
                            Lists.rows(List.of(Lists.HEADINGS, Lists.person(1))),
                            Lists.rows(List.of(Lists.HEADINGS, Lists.person(2), Lists.person(3))),
                            sheet -> {}));
            assertThatThrownBy(() -> road.imports.choose(centre, id, 2)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> road.imports.choose(centre, id, 3)).isInstanceOf(Conflict.class);
            road.imports.choose(centre, id, 1);
            road.checked(centre, id);
            assertThat(road.imports.counts(centre, id)).containsEntry(Verdict.READY, 2);
        });
    }

    private Volunteer only() {
        List<Volunteer> all = volunteers
                .list(centre, new VolunteerQuery("", "", "", Volunteer.State.ACTIVE, VolunteerTraits.ANY, "", 50))
                .rows();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
