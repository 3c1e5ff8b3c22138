package org.mantianxing.activities;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** How often somebody may be asked, which {@link Needs} follows. */
@Component
class ActivityDecisions implements Decisions {
    @Override
    public List<Decision> list() {
        return List.of(Decision.number(
                "matching.asks.week", "送单", "一周最多问几次", "同一位志愿者一周里最多收到多少次送单，免得总打扰同一个人。", Needs.WEEKLY_ASKS, 1, 50));
    }
}
