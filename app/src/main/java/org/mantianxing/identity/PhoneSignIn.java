package org.mantianxing.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.sms.SmsChannel;
import org.mantianxing.sms.SmsFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sign-in of residents and volunteers: a phone number, then the code sent to it. */
@Service
public class PhoneSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneSignIn.class);
    private final PhoneCodes codes;
    private final SmsChannel sms;
    private final Vault vault;
    private final Accounts accounts;
    private final Clock clock;

    /** The code screen: where a code went, and when another may be asked for. */
    public record Waiting(String phoneMasked, long seconds) {}

    PhoneSignIn(PhoneCodes codes, SmsChannel sms, Vault vault, Accounts accounts, Clock clock) {
        this.codes = codes;
        this.sms = sms;
        this.vault = vault;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Sends a code and returns the ticket under which it can be entered. The network is asked outside of a transaction. */
    public UUID sendCode(Actor actor, String typed, String address) {
        String phone = Normal.phone(typed);
        if (!Normal.isPhone(phone)) {
            throw Invalid.field("phone", phone.isEmpty() ? "请填写手机号" : "手机号应该是 11 位数字，请检查一下");
        }
        PhoneCodes.Fresh fresh = codes.make(phone, address);
        try {
            sms.send(phone, "【" + DistrictScope.get().name() + "志愿服务】验证码 " + fresh.digits() + "，5 分钟内有效。请不要告诉任何人。");
        } catch (SmsFailed e) {
            LOG.warn("A sign-in code could not be sent: {}", e.getMessage());
            codes.takeBack(fresh.id());
            throw Invalid.field("phone", "短信暂时发不出去，请过一会儿再试");
        }
        return fresh.id();
    }

    /** Sends another code to the phone of an earlier ticket. */
    public UUID sendAgain(Actor actor, UUID ticket, String address) {
        PhoneCode code = codes.find(ticket).orElseThrow(() -> Invalid.field("phone", "这次登录已经过时，请重新填写手机号"));
        return sendCode(actor, vault.open(code.phoneId()), address);
    }

    public Optional<Waiting> waiting(Actor actor, UUID ticket) {
        return codes.find(ticket).map(code -> new Waiting(vault.masked(code.phoneId()), code.wait(clock.instant())));
    }

    /** The account behind a right code, made now if the phone is new. */
    public Account enter(Actor actor, UUID ticket, String typed) {
        PhoneCode code = codes.judge(ticket, typed);
        return accounts.enrol(actor, vault.open(code.phoneId()), "");
    }
}
