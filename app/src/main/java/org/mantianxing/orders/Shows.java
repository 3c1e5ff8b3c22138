package org.mantianxing.orders;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.springframework.stereotype.Component;

/** The pictures that somebody shows with an order, an answer or a rating. */
@Component
class Shows {

    /** {@code there}: how many the order has already. */
    void check(Actor actor, List<UUID> pictures, int there, Checks checks) {
        checks.that(pictures.size() + there <= OrderChecks.PICTURES, "pictures", "照片最多 {0} 张", OrderChecks.PICTURES);
    }
}
