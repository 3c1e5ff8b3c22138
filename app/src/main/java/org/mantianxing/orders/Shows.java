package org.mantianxing.orders;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.pictures.Pictures;
import org.springframework.stereotype.Component;

/** The pictures that somebody shows with an order, an answer or a rating. */
@Component
class Shows {
    private final Pictures all;

    Shows(Pictures all) {
        this.all = all;
    }

    /** Nobody shows another's pictures. {@code there}: how many the order has already. */
    void check(Actor actor, List<UUID> pictures, int there, Checks checks) {
        checks.that(pictures.size() + there <= OrderChecks.PICTURES, "pictures", "照片最多 {0} 张", OrderChecks.PICTURES)
                .that(all.areOwn(actor, pictures), "pictures", "有照片没有找到，请重新上传");
    }
}
