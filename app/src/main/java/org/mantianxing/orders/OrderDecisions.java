package org.mantianxing.orders;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** The time limits of an order, which {@link Limits} follows. */
@Component
class OrderDecisions implements Decisions {
    private static final String GROUP = "订单时限";

    @Override
    public List<Decision> list() {
        return List.of(
                hours("accept", "接单（小时）", "点单以后，中心最晚多久接单。按工作日算，超过了会提醒，再不办就升到上一级。", 24),
                hours("review", "审核（小时）", "接单以后最晚多久审完；处理投诉也按这个时间。", 24),
                hours("dispatch", "派单（小时）", "审核通过以后，最晚多久派给所、站或团队。", 24),
                hours("call", "发招募令（小时）", "收到派单以后，最晚多久发出招募令。", 48),
                hours("staffing", "人要到齐（服务前几小时）", "离服务还有这么多小时，人还没到齐就算来不及，会交回中心想办法。", 12),
                Decision.number("orders.days.confirm", GROUP, "自动确认（天）", "服务结束后，点单人这么多天没有表示，就当作确认了。", 7, 1, 60));
    }

    private static Decision hours(String step, String title, String help, int usual) {
        return Decision.number("orders.hours." + step, GROUP, title, help, usual, 1, 720);
    }
}
