package org.mantianxing.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of one-time codes: how many, how often, how long, and how a typed one is judged. */
@Service
class PhoneCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final PhoneCodeStore store;
    private final Vault vault;
    private final Clock clock;

    /** A code just made, with the digits that only the phone may learn. */
    record Fresh(UUID id, String digits) {}

    PhoneCodes(PhoneCodeStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes a code; throws Invalid when one was sent a moment ago or too many were sent in a day. */
    @Transactional
    Fresh make(String phone, String address) {
        byte[] phoneHash = vault.lookup(Vault.Kind.PHONE, phone);
        byte[] addressHash = vault.lookup(Vault.Kind.SECRET, "address:" + address);
        store.lock(addressHash);
        store.lock(phoneHash);
        Instant now = clock.instant();
        checkLimits(phoneHash, addressHash, now);
        UUID id = Ids.at(now);
        String digits = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        PhoneCode code = new PhoneCode(
                id,
                vault.seal(Vault.Kind.PHONE, phone, null).id(),
                phoneHash,
                vault.lookup(Vault.Kind.SECRET, id + ":" + digits),
                now,
                now.plus(PhoneCode.LIFE),
                0,
                null);
        store.insert(code, addressHash);
        return new Fresh(id, digits);
    }

    private void checkLimits(byte[] phoneHash, byte[] addressHash, Instant now) {
        Optional<Instant> last = store.lastSent(phoneHash);
        if (last.isPresent() && last.get().plus(PhoneCode.WAIT).isAfter(now)) {
            long seconds =
                    Duration.between(now, last.get().plus(PhoneCode.WAIT)).toSeconds() + 1;
            throw Invalid.field("phone", "验证码刚刚发过，请 {0} 秒后再试", seconds);
        }
        Instant yesterday = now.minus(Duration.ofDays(1));
        if (store.sentToPhone(phoneHash, yesterday) >= PhoneCode.A_DAY_PER_PHONE) {
            throw Invalid.field("phone", "这个手机号今天收的验证码太多了，请明天再试，或请社区工作人员帮忙");
        }
        if (store.sentToAddress(addressHash, yesterday) >= PhoneCode.A_DAY_PER_ADDRESS) {
            throw Invalid.field("phone", "这个网络今天发的验证码太多了，请换个网络或明天再试");
        }
    }

    /** Judges a typed code and spends it; throws Invalid with what is wrong, and every try counts. */
    @Transactional(noRollbackFor = Invalid.class)
    PhoneCode judge(UUID id, String typed) {
        PhoneCode code = store.find(id).orElseThrow(() -> Invalid.field("code", "这次登录已经过时，请重新获取验证码"));
        String digits = Normal.digits(typed);
        if (code.usedAt() != null) {
            throw Invalid.field("code", "这个验证码已经用过了，请重新获取");
        }
        if (!code.expiresAt().isAfter(clock.instant())) {
            throw Invalid.field("code", "验证码已经过了 5 分钟，请重新获取");
        }
        if (digits.length() != 6) {
            throw Invalid.field("code", "请填写短信里的 6 位数字");
        }
        if (!store.spendTry(id)) {
            throw Invalid.field("code", "输错次数太多，这个验证码已经作废，请重新获取");
        }
        if (!matches(code, digits)) {
            int left = PhoneCode.TRIES - code.tries() - 1;
            throw left > 0
                    ? Invalid.field("code", "验证码不对，请看最新一条短信，还可以再试 {0} 次", left)
                    : Invalid.field("code", "输错次数太多，这个验证码已经作废，请重新获取");
        }
        if (!store.use(id, clock.instant())) {
            throw Invalid.field("code", "这个验证码已经用过了，请重新获取");
        }
        return code;
    }

    private boolean matches(PhoneCode code, String digits) {
        return vault.lookups(Vault.Kind.SECRET, code.id() + ":" + digits).stream()
                .anyMatch(hash -> MessageDigest.isEqual(hash, code.codeHash()));
    }

    Optional<PhoneCode> find(UUID id) {
        return store.find(id);
    }

    /** A code that could not be sent does not count. */
    @Transactional
    void takeBack(UUID id) {
        store.delete(id);
    }

    @Transactional
    void forgetOld() {
        vault.forget(store.deleteBefore(clock.instant().minus(Duration.ofDays(2))));
    }
}
