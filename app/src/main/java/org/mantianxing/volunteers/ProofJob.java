package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.ClockJob;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds volunteers thirty days before a certificate ends, and tells when it has. */
@Component
class ProofJob implements ClockJob {
    private static final int AHEAD_DAYS = 30;
    private final ProofStore proofs;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProofJob(
            VolunteerStores stores,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.proofs = stores.proofs();
        this.catalogue = catalogue;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDate today = ChinaTime.today(clock);
        for (SkillProof proof : proofs.over(today)) {
            tell(proof, ProofTold.What.ENDED);
        }
        for (SkillProof proof : proofs.ending(today, today.plusDays(AHEAD_DAYS))) {
            tell(proof, ProofTold.What.ENDING);
        }
    }

    private void tell(SkillProof proof, ProofTold.What what) {
        boolean over = what == ProofTold.What.ENDED;
        boolean earned = proof.course() != null;
        transaction.executeWithoutResult(_ -> {
            if (proofs.told(proof.id(), over, clock.instant())) {
                events.publishEvent(new ProofTold(
                        Ids.at(clock.instant()),
                        new ProofTold.Whose(proof.id(), proof.volunteer(), ""),
                        earned ? over ? ProofTold.What.EARNED_ENDED : ProofTold.What.EARNED_ENDING : what,
                        catalogue.skillName(Actor.CLOCK, proof.skill()),
                        proof.expires(),
                        "",
                        clock.instant()));
            }
        });
    }
}
