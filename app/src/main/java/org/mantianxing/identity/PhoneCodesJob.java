package org.mantianxing.identity;

import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.springframework.stereotype.Component;

/** Old codes and ended sign-ins leave the database. */
@Component
class PhoneCodesJob implements ClockJob {
    private final PhoneCodes codes;
    private final Sessions sessions;

    PhoneCodesJob(PhoneCodes codes, Sessions sessions) {
        this.codes = codes;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sign-in-leftovers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean onPlatform() {
        return true;
    }

    @Override
    public void run() {
        codes.forgetOld();
        sessions.forgetExpired();
    }
}
