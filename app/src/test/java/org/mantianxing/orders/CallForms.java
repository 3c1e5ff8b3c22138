package org.mantianxing.orders;

import java.time.Duration;
import java.util.UUID;
import org.mantianxing.activities.NewCall;

/** What people make of a prepared call before they send it. */
public final class CallForms {
    private CallForms() {}

    /** At another time. */
    public static NewCall moved(NewCall c, Duration by) {
        return new NewCall(
                c.origin(),
                c.title(),
                c.category(),
                c.site(),
                c.team(),
                c.start().plus(by),
                c.end().plus(by),
                c.place(),
                c.lon(),
                c.lat(),
                c.contactName(),
                c.contactPhone(),
                c.contactPlace(),
                c.content(),
                c.conditions(),
                c.minAge(),
                c.seats(),
                c.risks(),
                c.measures(),
                c.insurance(),
                c.agreement(),
                c.agreementText(),
                c.leader(),
                c.leaderWords(),
                c.leaderPhone(),
                c.replyBy(),
                c.openSignUp());
    }

    /** As a forged form would ask for it: another order, another site, a stranger's address and phone. */
    public static NewCall forged(NewCall c, Order other, UUID site) {
        return new NewCall(
                other.id(),
                c.title(),
                c.category(),
                site,
                c.team(),
                c.start(),
                c.end(),
                c.place(),
                c.lon(),
                c.lat(),
                other.forName(),
                other.contactPhone(),
                other.address(),
                c.content(),
                c.conditions(),
                c.minAge(),
                c.seats(),
                c.risks(),
                c.measures(),
                c.insurance(),
                c.agreement(),
                c.agreementText(),
                c.leader(),
                c.leaderWords(),
                other.contactPhone(),
                c.replyBy(),
                c.openSignUp());
    }
}
