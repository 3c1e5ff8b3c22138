package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.activities.Merged.Outcome;
import org.mantianxing.activities.OfflineScan.How;
import org.mantianxing.activities.OfflineScan.Step;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What a leader's phone noted without a network: merged once, at the right time, whatever its clock said. */
@JourneyTest
class MergingTest {
    private static final Duration FAST = Duration.ofMinutes(37);

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Attendances attendances;

    @Autowired
    Records records;

    Place place;
    Actor leader;
    Actor first;
    Actor second;
    Call call;
    UUID id;
    KeyPair keys;

    @BeforeEach
    void twoComeAndOneLeads() throws Exception {
        place = world.fresh();
        leader = place.ask(() -> folk.barber(place, "周师傅"));
        first = place.ask(() -> folk.barber(place, "沈建英"));
        second = place.ask(() -> folk.barber(place, "陈国强"));
        call = Call.at(place).ledBy(leader.id());
        id = place.ask(() -> activities.openCall(place.starAdmin(), call.build()));
        place.inside(() -> {
            activities.signUp(first, id);
            activities.signUp(second, id);
        });
        place.clock().moveTo(call.start().minus(Duration.ofMinutes(30)));
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        keys = maker.generateKeyPair();
    }

    @Test
    void mergedTwiceItIsTakenOnceAtTheTimeThatItTrulyWas() {
        place.inside(() -> {
            UUID phone = prepared(FAST);
            Instant came = call.start().minus(Duration.ofMinutes(5));
            place.clock().moveTo(came);
            List<OfflineScan> scans = List.of(
                    note(phone, seat(first), Step.IN, How.SCAN, came.plus(FAST), own(first)),
                    note(phone, seat(second), Step.IN, How.ROLL, came.plus(FAST), ""));
            Instant later = call.start().plus(Duration.ofMinutes(90));
            place.clock().moveTo(later);
            List<Merged> merged = attendances.merge(leader, id, phone, later.plus(FAST), scans);
            assertThat(merged).extracting(Merged::outcome).containsOnly(Outcome.TAKEN);
            assertThat(attendances.merge(leader, id, phone, later.plus(FAST), scans))
                    .isEqualTo(merged);
            assertThat(activities.attendance(leader, id))
                    .allSatisfy(there -> assertThat(there.inAt()).isCloseTo(came, within(1, ChronoUnit.MINUTES)))
                    .extracting(Attendance::inBy)
                    .containsExactlyInAnyOrder(Proof.SCAN, Proof.ROLL);
            Instant left = call.start().plus(Duration.ofHours(2));
            place.clock().moveTo(left);
            OfflineScan out = note(phone, seat(first), Step.OUT, How.SCAN, left.plus(FAST), own(first));
            place.clock().moveTo(left.plus(Duration.ofMinutes(20)));
            attendances.merge(leader, id, phone, left.plus(FAST).plus(Duration.ofMinutes(20)), List.of(out));
            assertThat(records.lines(first, first.id()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.minutes()).isEqualTo(120));
        });
    }

    @Test
    void theSameBatchFromManySidesAtOnceIsTakenOnce() throws Exception {
        UUID phone = place.ask(() -> prepared(Duration.ZERO));
        List<OfflineScan> scans = new ArrayList<>();
        place.inside(() -> {
            place.clock().moveTo(call.start());
            scans.add(note(phone, seat(first), Step.IN, How.SCAN, call.start(), own(first)));
            scans.add(note(phone, seat(second), Step.IN, How.ROLL, call.start(), ""));
        });
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<List<Merged>>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(
                        () -> place.ask(() -> attendances.merge(leader, id, phone, call.start(), scans))));
            }
            for (Future<List<Merged>> one : all) {
                assertThat(one.get()).extracting(Merged::outcome).containsOnly(Outcome.TAKEN);
            }
        }
        place.inside(() -> assertThat(activities.attendance(leader, id)).hasSize(2));
    }

    @Test
    void aForgedNoteAStrangersPhoneAndALostOneAreRefused() {
        place.inside(() -> {
            UUID phone = prepared(Duration.ZERO);
            place.clock().moveTo(call.start());
            OfflineScan good = note(phone, seat(first), Step.IN, How.SCAN, call.start(), own(first));
            OfflineScan forged = new OfflineScan(
                    UUID.randomUUID(), seat(second), Step.IN, How.ROLL, good.at(), "", good.signature());
            assertThat(attendances.merge(leader, id, phone, call.start(), List.of(forged)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.words().chinese()).contains("签名不对"));
            assertThatThrownBy(() -> attendances.merge(first, id, phone, call.start(), List.of(good)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attendances.merge(place.starAdmin(), id, phone, call.start(), List.of(good)))
                    .isInstanceOf(NotFound.class);
            attendances.stopPhone(place.starAdmin(), id, phone);
            assertThatThrownBy(() -> attendances.merge(leader, id, phone, call.start(), List.of(good)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("停用");
            assertThatThrownBy(() -> attendances.preparePhone(leader, id, "no key", call.start()))
                    .hasMessageContaining("浏览器太旧");
            assertThatThrownBy(() -> attendances.preparePhone(leader, id, publicKey(), Instant.EPOCH))
                    .hasMessageContaining("日期调对");
        });
    }

    @Test
    void aWrongCodeOrAClockThatWasMovedMakesItTheLeadersWord() {
        place.inside(() -> {
            UUID phone = prepared(Duration.ZERO);
            place.clock().moveTo(call.start());
            OfflineScan guessed = note(phone, seat(first), Step.IN, How.SCAN, call.start(), "000000");
            OfflineScan moved =
                    note(phone, seat(second), Step.IN, How.SCAN, call.start().plus(FAST), own(second));
            assertThat(attendances.merge(leader, id, phone, call.start(), List.of(guessed)))
                    .extracting(Merged::outcome)
                    .containsExactly(Outcome.AS_ROLL);
            assertThat(attendances.merge(leader, id, phone, call.start().plus(FAST), List.of(moved)))
                    .extracting(Merged::outcome)
                    .containsExactly(Outcome.AS_ROLL);
            assertThat(activities.attendance(leader, id))
                    .extracting(Attendance::inBy)
                    .containsOnly(Proof.ROLL);
        });
    }

    @Test
    void whatDoesNotFitIsToldAndKeepsNothingElseOut() {
        place.inside(() -> {
            UUID phone = prepared(Duration.ZERO);
            place.clock().moveTo(call.start());
            List<Merged> merged = attendances.merge(
                    leader,
                    id,
                    phone,
                    call.start(),
                    List.of(
                            note(phone, UUID.randomUUID(), Step.IN, How.ROLL, call.start(), ""),
                            note(phone, seat(first), Step.OUT, How.ROLL, call.start(), ""),
                            note(
                                    phone,
                                    seat(first),
                                    Step.IN,
                                    How.ROLL,
                                    call.start().minus(Duration.ofHours(30)),
                                    ""),
                            note(phone, seat(second), Step.IN, How.ROLL, call.start(), ""),
                            note(
                                    phone,
                                    seat(second),
                                    Step.ABSENT,
                                    How.ROLL,
                                    call.start().plusSeconds(1),
                                    "")));
            assertThat(merged)
                    .extracting(Merged::outcome)
                    .containsExactlyInAnyOrder(
                            Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.TAKEN, Outcome.TAKEN);
        });
    }

    @Test
    void mergedAfterTheRollWasClosedASecondPersonLooks() {
        place.inside(() -> {
            UUID phone = prepared(Duration.ZERO);
            place.clock().moveTo(call.start());
            OfflineScan in = note(phone, seat(first), Step.IN, How.SCAN, call.start(), own(first));
            OfflineScan of = note(phone, seat(second), Step.IN, How.SCAN, call.start(), own(second));
            activities.checkIn(second, id, activities.code(leader, id));
            Instant end = call.start().plus(Duration.ofMinutes(125));
            place.clock().moveTo(end);
            activities.finish(place.starAdmin(), id);
            assertThat(records.lines(first, first.id())).isEmpty();
            assertThat(attendances.merge(leader, id, phone, end, List.of(in, of)))
                    .extracting(Merged::outcome)
                    .containsExactlyInAnyOrder(Outcome.CLAIMED, Outcome.ALREADY);
            assertThat(records.sheetClaims(place.starAdmin(), id))
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.volunteer()).isEqualTo(first.id()));
        });
    }

    private UUID prepared(Duration fast) {
        return attendances.preparePhone(
                leader, id, publicKey(), place.clock().instant().plus(fast));
    }

    private String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private UUID seat(Actor volunteer) {
        return activities.seats(volunteer, id).stream()
                .filter(seat -> volunteer.is(seat.volunteer()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String own(Actor volunteer) {
        return attendances.ownCode(volunteer, id).digits();
    }

    private OfflineScan note(UUID phone, UUID seat, Step step, How how, Instant at, String digits) throws Exception {
        OfflineScan bare = new OfflineScan(UUID.randomUUID(), seat, step, how, at.toEpochMilli(), digits, "");
        Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(keys.getPrivate());
        signing.update(bare.text(phone, id).getBytes(StandardCharsets.UTF_8));
        return new OfflineScan(
                bare.id(),
                seat,
                step,
                how,
                bare.at(),
                digits,
                Base64.getEncoder().encodeToString(signing.sign()));
    }
}
