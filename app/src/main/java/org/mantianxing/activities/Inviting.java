package org.mantianxing.activities;

import java.util.Collection;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People whom staff picked in the archive are asked to a call. A door. */
@Service
public class Inviting {
    /** So many at once. */
    public static final int MOST = 300;

    private final ActivityAccess access;
    private final Waves waves;

    Inviting(ActivityAccess access, Waves waves) {
        this.access = access;
        this.waves = waves;
    }

    /** Asks those whom no rule forbids to ask; throws Refused where nobody is sought any more. */
    @Transactional
    public Invited invite(Actor actor, UUID activity, Collection<UUID> volunteers) {
        if (volunteers.size() > MOST) {
            throw new Refused("一次最多请 {0} 人，请把条件再缩小一些", MOST);
        }
        return waves.offerAll(actor, access.managed(actor, activity).id(), volunteers);
    }
}
