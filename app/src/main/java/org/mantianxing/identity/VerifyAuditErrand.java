package org.mantianxing.identity;

import java.util.ArrayList;
import java.util.List;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.launch.Errand;
import org.springframework.stereotype.Component;

/** {@code ./run --verify-audit}: walks the audit trail of the platform and of every district. */
@Component
class VerifyAuditErrand implements Errand {
    private final Audit audit;
    private final Districts districts;

    VerifyAuditErrand(Audit audit, Districts districts) {
        this.audit = audit;
        this.districts = districts;
    }

    @Override
    public String option() {
        return "verify-audit";
    }

    @Override
    public Outcome run() {
        List<District> all = new ArrayList<>(List.of(District.PLATFORM));
        all.addAll(districts.list());
        List<Line> lines = new ArrayList<>();
        boolean whole = true;
        for (District district : all) {
            Audit.Verified found = DistrictScope.call(district, audit::walk);
            whole &= found.whole();
            lines.add(line(district, found));
        }
        return new Outcome(whole ? 0 : 1, lines);
    }

    private static Line line(District district, Audit.Verified found) {
        return found.whole()
                ? new Line(
                        district.name() + "：" + found.lines() + " 条完好，末尾封印 " + found.seal() + "。",
                        district.slug() + ": " + found.lines() + " lines are whole, last seal " + found.seal() + ".")
                : new Line(
                        district.name() + "：从第 " + found.broken() + " 条起对不上，它被改动或删除过；之前的 " + found.lines() + " 条完好。",
                        district.slug() + ": broken at line " + found.broken()
                                + ", which was changed or taken away; the " + found.lines() + " before it are whole.");
    }
}
