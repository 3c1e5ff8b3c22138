package org.mantianxing.volunteers;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** What a district decides about its archive. */
@Component
class VolunteerDecisions implements Decisions {
    static final String PROOF = "volunteers.proof";
    static final String REVIEW = "volunteers.review";
    private static final String GROUP = "志愿者";

    @Override
    public List<Decision> list() {
        return List.of(
                Decision.number(
                        REVIEW,
                        GROUP,
                        "登记成为志愿者要不要审核（0 不要，1 要）",
                        "不要：填好就是志愿者。要：由所在村社的实践站看过才是，没通过的要写原因，本人看得到、可以再登记。名单导入的不用审核。",
                        0,
                        0,
                        1),
                Decision.number(
                        PROOF,
                        GROUP,
                        "要证书的技能，没核对证书算不算（0 算，1 不算）",
                        "算：本人说会就能接到招募，服务时看证书。不算：核对过证书才能接到要这项技能的招募。证书过期的，两种都不算。",
                        0,
                        0,
                        1));
    }
}
