package org.mantianxing.web.desk;

import java.util.EnumSet;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.Orders;
import org.springframework.stereotype.Component;

/** Whether a team still has work before it. */
@Component
class Busy {
    private static final int LOOKED_AT = 50;
    private final Activities activities;
    private final Orders orders;

    Busy(Activities activities, Orders orders) {
        this.activities = activities;
        this.orders = orders;
    }

    /** Throws Conflict while activities or orders wait for this team. */
    void requireIdle(Actor actor, UUID team) {
        int calls = activities
                .list(
                        actor,
                        new ActivityQuery(
                                EnumSet.of(ActivityState.RECRUITING, ActivityState.STAFFED, ActivityState.UNDER_WAY),
                                null,
                                team,
                                "",
                                "",
                                null,
                                null,
                                false,
                                null,
                                LOOKED_AT))
                .rows()
                .size();
        if (calls > 0) {
            throw new Conflict("这支队伍还有 {0} 场活动没办完", calls);
        }
        boolean open = orders
                .list(actor, new OrderQuery(null, null, null, team, null, "", "", false, null, LOOKED_AT))
                .rows()
                .stream()
                .anyMatch(order -> !order.state().over());
        if (open) {
            throw new Conflict("还有派给这支队伍的订单没办完");
        }
    }
}
