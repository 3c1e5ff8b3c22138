package org.mantianxing.teams;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** What a district decides about its teams. */
@Component
class TeamDecisions implements Decisions {
    static final String RENEWAL = "teams.renewal";
    static final int RENEWAL_MONTHS = 12;
    private static final String GROUP = "团队";

    @Override
    public List<Decision> list() {
        return List.of(Decision.number(
                RENEWAL,
                GROUP,
                "队伍几个月确认一次还在活动（0 不用确认）",
                "到期前一个月提醒负责人，点一下就确认；过期没确认的，所在场所的人在队伍名单上看得到，可以联系、合并或解散。",
                RENEWAL_MONTHS,
                0,
                36));
    }
}
