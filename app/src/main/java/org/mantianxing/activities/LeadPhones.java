package org.mantianxing.activities;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** Phones that note presence without a network: each has a key of its own that never leaves it. */
@Component
class LeadPhones {
    private static final int P256_BITS = 256;
    private static final Duration STRAY = Duration.ofDays(400);
    private final LeadPhoneStore store;
    private final Clock clock;

    LeadPhones(LeadPhoneStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a phone in.
     *
     * @param key its public key, SubjectPublicKeyInfo in base64
     * @param phoneNow what the phone's clock says at this moment
     */
    UUID register(Actor actor, Activity activity, String key, Instant phoneNow) {
        Instant now = clock.instant();
        long drift = Duration.between(phoneNow, now).toMillis();
        if (Math.abs(drift) > STRAY.toMillis()) {
            throw new Refused("这台手机的时钟差得太远，请先把手机的日期调对");
        }
        byte[] encoded;
        try {
            encoded = Base64.getDecoder().decode(key);
            require(read(encoded) instanceof ECPublicKey ec
                    && ec.getParams().getCurve().getField().getFieldSize() == P256_BITS);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw unfit();
        }
        UUID id = Ids.at(now);
        store.insert(new LeadPhone(id, activity.id(), actor.id(), drift, now, null), encoded);
        return id;
    }

    List<LeadPhone> list(Activity activity) {
        return store.list(activity.id());
    }

    /** The phone is lost: what it noted and has not sent counts no more. */
    void stop(Activity activity, UUID phone) {
        if (!store.stop(activity.id(), phone, clock.instant())) {
            throw new NotFound();
        }
    }

    /** This phone, of this person, for this activity; not stopped. */
    LeadPhone own(Actor actor, Activity activity, UUID id) {
        LeadPhone phone = store.list(activity.id()).stream()
                .filter(one -> one.id().equals(id) && actor.is(one.leader()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (phone.stoppedAt() != null) {
            throw new Refused("这台手机已经停用，它记的不能合并。请用点名页点名");
        }
        return phone;
    }

    boolean signed(LeadPhone phone, OfflineScan scan) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(read(store.key(phone.id())));
            check.update(scan.text(phone.id(), phone.activity()).getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(scan.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey read(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static void require(boolean fit) {
        if (!fit) {
            throw unfit();
        }
    }

    private static Refused unfit() {
        return new Refused("这个浏览器太旧，不能离线签到。请用点名页点名");
    }
}
