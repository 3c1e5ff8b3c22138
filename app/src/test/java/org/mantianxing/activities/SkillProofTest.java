package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Audit;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.matching.Reason;
import org.mantianxing.messages.Messages;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Bars;
import org.mantianxing.volunteers.NewProof;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.SkillProof;
import org.mantianxing.volunteers.SkillProof.State;
import org.springframework.beans.factory.annotation.Autowired;

/** Certificates for skills: shown, looked at, reminded of; and which calls count on them. */
@JourneyTest
class SkillProofTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Proofs proofs;

    @Autowired
    Bars bars;

    @Autowired
    Settings settings;

    @Autowired
    Messages messages;

    @Autowired
    Audit audit;

    @Autowired
    Quiet quiet;

    Place place;
    Actor star;
    Actor nurse;
    UUID call;
    LocalDate day;

    @BeforeEach
    void aCallForFirstAid() {
        place = world.fresh();
        star = place.starAdmin();
        nurse = place.ask(() -> folk.volunteer(place, "沈建英", 0.0, "firstaid", "haircut"));
        call = place.ask(() -> activities.openCall(
                star, Call.at(place).needing(new SeatNeed("firstaid", 2)).build()));
        day = ChinaTime.date(Call.at(place).start());
    }

    @Test
    void whereItIsDemandedOnlyAVerifiedCertificateThatHoldsOnTheDayCounts() {
        place.inside(() -> {
            assertThat(fitting()).containsExactly(nurse.id());
            demand("1");
            assertThat(fitting()).isEmpty();
            assertThat(lacks()).isEqualTo(Reason.Code.UNPROVEN);
            assertThatThrownBy(() -> activities.signUp(nurse, call)).hasMessageContaining("核对过、服务那天还有效的证书");
            assertThatThrownBy(() -> activities.offer(star, call, nurse.id())).hasMessageContaining("证书没核对或到期了：急救");
            UUID shown = proofs.offer(nurse, until(day));
            assertThat(fitting()).isEmpty();
            proofs.verify(star, shown);
            assertThat(fitting()).containsExactly(nurse.id());
            assertThat(activities.outlook(nurse).fits()).hasSize(1);
            proofs.withdraw(nurse, shown);
            assertThat(fitting()).isEmpty();
            demand("0");
            assertThat(fitting()).containsExactly(nurse.id());
        });
    }

    @Test
    void aCertificateThatEndsTheDayBeforeDoesNotCountWhateverTheDistrictDemands() {
        place.inside(() -> {
            proofs.verify(star, proofs.offer(nurse, until(day.minusDays(1))));
            assertThat(fitting()).isEmpty();
            assertThat(lacks()).isEqualTo(Reason.Code.UNPROVEN);
            assertThatThrownBy(() -> activities.signUp(nurse, call)).isInstanceOf(Refused.class);
            proofs.verify(star, proofs.offer(nurse, until(null)));
            assertThat(fitting()).containsExactly(nurse.id());
            activities.signUp(nurse, call);
        });
    }

    @Test
    void whoShowsItIsToldWhatBecameOfItAndRemindedOnce() {
        UUID shown = place.ask(() -> proofs.offer(nurse, until(day.plusDays(40))));
        place.inside(() -> proofs.verify(star, shown));
        assertThat(told()).first().asString().contains("核对过了");
        place.after(Duration.ofDays(14));
        assertThat(told()).hasSize(1);
        place.after(Duration.ofDays(2));
        assertThat(told()).hasSize(2).first().asString().contains("天到期");
        place.after(Duration.ofDays(1));
        assertThat(told()).hasSize(2);
        place.after(Duration.ofDays(40));
        assertThat(told()).hasSize(3).first().asString().contains("到期了，这项技能暂时不算");
        place.after(Duration.ofDays(1));
        assertThat(told()).hasSize(3);
    }

    @Test
    void whoHasTheNewOneAlreadyIsNotReminded() {
        place.inside(() -> {
            proofs.verify(star, proofs.offer(nurse, until(day.plusDays(20))));
            proofs.verify(star, proofs.offer(nurse, until(null)));
        });
        place.after(Duration.ofDays(60));
        assertThat(told()).hasSize(2).noneMatch(text -> text.contains("到期"));
    }

    @Test
    void thePhoneOfSomebodyWhoHasDiedStaysSilent() {
        place.inside(() -> {
            proofs.verify(star, proofs.offer(nurse, until(day.plusDays(20))));
            bars.deceased(star, nurse.id());
        });
        place.after(Duration.ofDays(60));
        assertThat(told()).hasSize(1).noneMatch(text -> text.contains("到期"));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        place.inside(() -> {
            invalid("skill", new NewProof("haircut", "1", "红十字会", null, null));
            invalid("skill", new NewProof("driving", "1", "红十字会", null, null));
            invalid("issuer", new NewProof("firstaid", "1", " ", null, null));
            invalid("number", new NewProof("firstaid", " ", "红十字会", null, null));
            invalid("number", new NewProof("firstaid", "1".repeat(41), "红十字会", null, null));
            invalid("expires", until(ChinaTime.today(place.clock()).minusDays(1)));
            invalid("expires", until(ChinaTime.today(place.clock()).plusYears(60)));
            assertThatThrownBy(() -> proofs.offer(nurse, new NewProof("firstaid", "", "红十字会", null, UUID.randomUUID())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> proofs.offer(world.resident(7, "住户"), until(null)))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void onlyTheStaffOfThePlaceDecidesOnceAndNobodyAboutTheirOwn() {
        place.inside(() -> {
            UUID first = proofs.offer(nurse, until(null));
            UUID shown = proofs.offer(nurse, until(null));
            assertThat(proofs.get(nurse, first).state()).isEqualTo(State.WITHDRAWN);
            assertThat(proofs.waiting(star)).extracting(SkillProof::id).containsExactly(shown);
            assertThat(proofs.waiting(place.plumAdmin())).isEmpty();
            assertThatThrownBy(() -> proofs.verify(place.plumAdmin(), shown)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> proofs.verify(place.auditor(), shown)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> proofs.verify(nurse, shown)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> proofs.refuse(star, shown, " ")).isInstanceOf(Invalid.class);
            proofs.refuse(star, shown, "照片看不清");
            assertThatThrownBy(() -> proofs.verify(place.northAdmin(), shown)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> proofs.withdraw(nurse, shown)).isInstanceOf(Conflict.class);
            assertThat(proofs.of(nurse, nurse.id()))
                    .first()
                    .satisfies(one -> assertThat(one.why()).isEqualTo("照片看不清"));
        });
    }

    @Test
    void theNumberIsMaskedAndWhoeverReadsItIsNamed() {
        place.inside(() -> {
            UUID shown = proofs.offer(nurse, until(null));
            assertThat(proofs.get(star, shown).numberMasked()).isEqualTo("330*****78");
            assertThat(proofs.number(star, shown)).isEqualTo("3304123478");
            assertThat(audit.about(nurse, nurse.id()))
                    .anySatisfy(line -> assertThat(line.words()).contains("核对证书"));
            assertThatThrownBy(() -> proofs.number(place.plumAdmin(), shown)).isInstanceOf(NotFound.class);
        });
    }

    private void demand(String value) {
        settings.decide(place.centreAdmin(), Map.of("volunteers.proof", value));
    }

    private static NewProof until(@Nullable LocalDate last) {
        return new NewProof("firstaid", "3304123478", "嘉兴市红十字会", last, null);
    }

    private List<UUID> fitting() {
        return activities.candidates(star, call, null).fitting().stream()
                .map(Candidate::volunteer)
                .toList();
    }

    private Reason.Code lacks() {
        Candidate near = activities.candidates(star, call, null).nearly().getFirst();
        return Objects.requireNonNull(near.missing()).code();
    }

    private List<String> told() {
        quiet.wait(place);
        return place.ask(() -> messages.inbox(nurse, null).rows().stream()
                .filter(message -> message.link().equals("/me/proofs"))
                .map(message -> message.words())
                .toList());
    }

    private void invalid(String field, NewProof proof) {
        assertThatThrownBy(() -> proofs.offer(nurse, proof))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo(field)));
    }
}
