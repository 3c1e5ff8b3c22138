package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.activities.LeadPhoneStore.Known;
import org.mantianxing.activities.Merged.Outcome;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/**
 * Takes in what a phone noted without a network: each note once, at the district's time, and what cannot be taken with its
 * reason. The phone's clock may be wrong: how wrong is measured when it was prepared and again when it merges.
 */
@Component
class Merging {
    private static final int MOST = 2000;
    private static final Duration STEADY = Duration.ofMinutes(2);
    private final LeadPhones phones;
    private final LeadPhoneStore store;
    private final MergeOne one;
    private final Announcer announcer;
    private final Clock clock;

    Merging(LeadPhones phones, LeadPhoneStore store, MergeOne one, Announcer announcer, Clock clock) {
        this.phones = phones;
        this.store = store;
        this.one = one;
        this.announcer = announcer;
        this.clock = clock;
    }

    List<Merged> merge(Actor actor, Activity activity, UUID phoneId, Instant phoneNow, List<OfflineScan> scans) {
        LeadPhone phone = phones.own(actor, activity, phoneId);
        store.lock(phoneId);
        Instant now = clock.instant();
        Duration drift = Duration.between(phoneNow, now);
        boolean steady = drift.minusMillis(phone.drift()).abs().compareTo(STEADY) <= 0;
        List<Merged> merged = new ArrayList<>();
        List<OfflineScan> inOrder = scans.stream()
                .limit(MOST)
                .sorted(Comparator.comparingLong(OfflineScan::at))
                .toList();
        for (OfflineScan scan : inOrder) {
            Optional<Known> known = store.known(scan.id());
            merged.add(
                    known.isPresent()
                            ? again(known.get(), phoneId)
                            : take(actor, activity, phone, scan, drift, steady));
        }
        long taken = merged.stream().filter(Merging::counts).count();
        announcer.step(
                actor, activity.id(), Kind.MERGED, Packed.of("记上 {0} 条，没记上 {1} 条", taken, merged.size() - taken));
        return merged;
    }

    private Merged take(
            Actor actor, Activity activity, LeadPhone phone, OfflineScan scan, Duration drift, boolean steady) {
        Instant now = clock.instant();
        Instant at = Instant.ofEpochMilli(scan.at()).plus(drift);
        Instant held = at.isAfter(now) ? now : at;
        Merged result = phones.signed(phone, scan)
                ? one.take(actor, activity, scan, held, steady)
                : new Merged(scan.id(), Outcome.REFUSED, Words.of("签名不对，可能不是这台手机记的"));
        store.insert(
                phone.id(),
                scan,
                held,
                result.outcome(),
                Packed.of(result.words().text(), result.words().arguments().toArray()),
                now);
        return result;
    }

    private static Merged again(Known known, UUID phone) {
        return known.phone().equals(phone)
                ? new Merged(known.id(), known.outcome(), Packed.read(known.words()))
                : new Merged(known.id(), Outcome.REFUSED, Words.of("签名不对，可能不是这台手机记的"));
    }

    private static boolean counts(Merged one) {
        return one.outcome() != Outcome.REFUSED;
    }
}
