package org.mantianxing.activities;

import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.records.NewHours.Grade;

/** How good the evidence of a presence is; published in docs/hours.md. */
final class EvidenceRule {
    private EvidenceRule() {}

    /**
     * A: both ends proven at the place by two people's phones. B: one end so, or by the fixed code of a place, the other
     * known in any way. C: the leader's word. D: an end is only taken from the plan.
     */
    static Grade grade(@Nullable Proof in, @Nullable Proof out) {
        if (in == null || out == null || in == Proof.PLAN || out == Proof.PLAN) {
            return Grade.D;
        }
        if (in.strong() && out.strong()) {
            return Grade.A;
        }
        return in == Proof.ROLL && out == Proof.ROLL ? Grade.C : Grade.B;
    }
}
