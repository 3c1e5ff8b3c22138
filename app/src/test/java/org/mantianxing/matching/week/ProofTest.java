package org.mantianxing.matching.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The proof lets nothing pass that may not be, and no week is made of what cannot be. */
class ProofTest {

    /** Two people, each for each of three posts; the first two posts overlap. Fits are numbered post by post. */
    private static Week week() {
        Week.Builder built = Week.sharing(3);
        built.person(1, 0);
        built.person(2, 1);
        int[][] times = {{0, 60}, {59, 90}, {90, 120}};
        for (int[] time : times) {
            built.post(1, time[0], time[1]);
            built.fit(0, 10);
            built.fit(1, 20);
        }
        return built.build();
    }

    @Test
    void whatMayBeIsWorthItsFitsLessWhatSharingCosts() {
        Proof proof = new Proof(week());
        assertThat(proof.fault(new int[] {0, 3, 5})).isEmpty();
        assertThat(proof.worth(new int[] {0, 3, 5})).isEqualTo(10 + 20 - 3 + 20 - 2 * 3);
    }

    @Test
    void everyFaultIsSeen() {
        Proof proof = new Proof(week());
        assertThat(proof.fault(new int[] {0, 0})).contains("a fit is given twice");
        assertThat(proof.fault(new int[] {0, 1})).contains("a post has more people than places");
        assertThat(proof.fault(new int[] {1, 3})).contains("somebody is in two places at once");
        assertThat(proof.fault(new int[] {0, 4})).contains("somebody serves more often than they may");
    }

    @Test
    void aPriceIsNeverBelowNothing() {
        Proof proof = new Proof(week());
        assertThatIllegalArgumentException().isThrownBy(() -> proof.bound(new int[] {0, -1, 0}));
        // At no price the second chooses two that follow each other, the first one of them.
        assertThat(proof.bound(new int[3])).isEqualTo(10 + 20 - 3 + 20 - 2 * 3);
    }

    @Test
    void whatCannotBeIsRefused() {
        Week.Builder built = Week.sharing(0);
        assertThatIllegalArgumentException().isThrownBy(() -> Week.sharing(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> built.person(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> built.person(1, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> built.post(1, 60, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> built.post(-1, 0, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> built.fit(0, 10));
        int who = built.person(1, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> built.fit(who, 10));
        built.post(1, 0, 60);
        assertThatIllegalArgumentException().isThrownBy(() -> built.fit(who + 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> built.fit(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> built.fit(who, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> built.fit(who, Week.MOST + 1));
        built.fit(who, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> built.fit(who, 10));
        assertThat(built.build().fits).isEqualTo(1);
    }
}
