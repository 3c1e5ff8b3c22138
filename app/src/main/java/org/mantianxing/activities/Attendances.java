package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day itself, beyond the six digits and the roll: the second door of this module, for those at the place. */
@Service
public class Attendances {
    private final ActivityAccess access;
    private final Doing doing;

    Attendances(ActivityAccess access, Doing doing) {
        this.access = access;
        this.doing = doing;
    }

    /**
     * Types hours in for somebody who came without a seat, named by volunteer number or phone; they count when a second
     * person has looked.
     */
    @Transactional
    public void typeHours(Actor actor, UUID activity, String who, Instant from, Instant to, String words) {
        doing.endings().type(actor, access.led(actor, activity), who, from, to, words);
    }
}
