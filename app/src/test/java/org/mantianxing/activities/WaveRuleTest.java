package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.ChinaTime;

class WaveRuleTest {
    private static final Instant NOW = ChinaTime.instant(LocalDateTime.of(2026, 3, 9, 9, 0));

    @Test
    void theFewerWavesCanFollowTheSurerOneMustBe() {
        assertThat(sure(hours(40), hours(10))).as("three more").isEqualTo(0.6);
        assertThat(sure(hours(4), hours(1))).isEqualTo(0.6);
        assertThat(sure(NOW.plus(Duration.ofMinutes(90)), NOW.plus(Duration.ofMinutes(30))))
                .as("two more")
                .isEqualTo(0.8);
        assertThat(sure(NOW.plus(Duration.ofMinutes(70)), NOW.plus(Duration.ofMinutes(30))))
                .as("one more")
                .isEqualTo(0.9);
        assertThat(sure(NOW.plus(Duration.ofMinutes(40)), NOW.plus(Duration.ofMinutes(30))))
                .as("the last")
                .isEqualTo(0.98);
        assertThat(WaveRule.sure(NOW, hours(1), NOW, NOW.plus(Duration.ofMinutes(30))))
                .as("after reply-by, half an hour before the start")
                .isEqualTo(0.98);
        assertThat(WaveRule.surest()).isEqualTo(0.98);
    }

    private static double sure(Instant replyBy, Instant expires) {
        return WaveRule.sure(replyBy, replyBy.plus(Duration.ofHours(20)), NOW, expires);
    }

    @Test
    void anOfferWaitsAQuarterOfTheTimeLeftWithinItsBounds() {
        assertThat(WaveRule.expires(hours(40), hours(60), NOW)).contains(hours(10));
        assertThat(WaveRule.expires(hours(400), hours(420), NOW)).contains(hours(24));
        assertThat(WaveRule.expires(hours(1), hours(20), NOW)).contains(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void afterReplyByOnlyTheTimeBeforeTheStartIsLeft() {
        assertThat(WaveRule.expires(NOW.plus(Duration.ofMinutes(29)), hours(4).plusSeconds(1800), NOW))
                .contains(hours(1));
        assertThat(WaveRule.expires(NOW.minusSeconds(1), NOW.plus(Duration.ofMinutes(59)), NOW))
                .isEmpty();
    }

    @Test
    void nobodyIsAskedAtNightUnlessItIsUrgent() {
        Instant late = ChinaTime.instant(LocalDateTime.of(2026, 3, 9, 21, 0));
        Instant early = ChinaTime.instant(LocalDateTime.of(2026, 3, 10, 7, 59));
        Instant morning = ChinaTime.instant(LocalDateTime.of(2026, 3, 10, 8, 0));
        assertThat(WaveRule.quietUntil(late.plus(Duration.ofHours(12)), late)).contains(morning);
        assertThat(WaveRule.quietUntil(early.plus(Duration.ofHours(13)), early)).contains(morning);
        assertThat(WaveRule.quietUntil(late.plus(Duration.ofHours(11)), late)).isEmpty();
        assertThat(WaveRule.quietUntil(hours(90), morning)).isEmpty();
    }

    private static Instant hours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
