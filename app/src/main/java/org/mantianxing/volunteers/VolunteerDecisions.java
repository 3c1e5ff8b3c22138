package org.mantianxing.volunteers;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** What a district decides about its archive. */
@Component
class VolunteerDecisions implements Decisions {
    static final String PROOF = "volunteers.proof";
    private static final String GROUP = "志愿者";

    @Override
    public List<Decision> list() {
        return List.of(Decision.number(
                PROOF,
                GROUP,
                "要证书的技能，没核对证书算不算（0 算，1 不算）",
                "算：本人说会就能接到招募，服务时看证书。不算：核对过证书才能接到要这项技能的招募。证书过期的，两种都不算。",
                0,
                0,
                1));
    }
}
