package org.mantianxing.certificates;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.mantianxing.identity.AccountClosed;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Packed;
import org.mantianxing.records.HoursCorrected;
import org.mantianxing.records.HoursMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Revokes what stands on corrected hours, in the transaction of the correction: no moment in which a certificate holds
 * that the ledger does not.
 */
@Component
class Revoking {
    private final CertificateStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Revoking(CertificateStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The vault has forgotten what was certified. */
    @EventListener
    void accountClosed(AccountClosed it) {
        store.forget(it.account(), clock.instant(), Packed.of("本人注销了账号"));
    }

    @EventListener
    void hoursCorrected(HoursCorrected it) {
        revoke(it.entry(), it.title());
    }

    /** Two cards of one person were put together or parted: what stood on hours of the one is issued anew for the other. */
    @EventListener
    void hoursMoved(HoursMoved it) {
        revoke(it.entry(), it.title());
    }

    private void revoke(UUID entry, String title) {
        Instant now = clock.instant();
        String words = Packed.of("“{0}”的时长更正过", title);
        for (Certificate revoked : store.revoke(entry, now, words)) {
            events.publishEvent(new CertificateRevoked(
                    Ids.at(now), revoked.id(), revoked.number(), revoked.volunteer(), title, now));
        }
    }
}
