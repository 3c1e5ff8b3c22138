package org.mantianxing.activities;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** How often somebody may be asked, which {@link Needs} follows; whether the level above looks at calls first. */
@Component
class ActivityDecisions implements Decisions {
    @Override
    public List<Decision> list() {
        return List.of(
                Decision.number(
                        "matching.asks.week",
                        "送单",
                        "一周最多问几次",
                        "同一位志愿者一周里最多收到多少次送单，免得总打扰同一个人。",
                        Needs.WEEKLY_ASKS,
                        1,
                        50),
                Decision.number(
                        CallReview.KEY, "活动", "招募要不要上一级审核", "1：站、点和队伍自己的招募，要上一级看过才发出去；0：不用。订单的招募已经审核过，不再审核。", 0, 0, 1));
    }
}
