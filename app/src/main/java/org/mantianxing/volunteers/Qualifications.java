package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Skills that are given after training, and certificates of any origin that turn out not to hold. */
@Service
public class Qualifications {
    private final VolunteerStores stores;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Qualifications(VolunteerStores stores, Catalogue catalogue, ApplicationEventPublisher events, Clock clock) {
        this.stores = stores;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives it, in the transaction in which it was earned; the skill stands on the card from now on. Empty for somebody
     * who is no volunteer any more. For the platform alone: nobody hands out a qualification by hand.
     */
    @Transactional
    public Optional<UUID> grant(Actor actor, UUID volunteer, Earned earned) {
        Permissions.requireClock(actor);
        return stores.cards()
                .find(volunteer)
                .filter(card -> card.state() == Volunteer.State.ACTIVE || card.state() == Volunteer.State.PAUSED)
                .map(card -> give(actor, card, earned));
    }

    private UUID give(Actor actor, Volunteer card, Earned earned) {
        Instant now = clock.instant();
        UUID id = Ids.at(now);
        Set<String> skills = new HashSet<>(card.skills());
        if (skills.add(earned.skill())) {
            stores.cards().setSkills(card.id(), skills, now);
            stores.cards().changed(card.id());
            stores.history().write(actor, card.id(), Step.CHANGED, "");
        }
        stores.proofs().insert(id, card.id(), earned, now);
        String skill = catalogue.skillName(actor, earned.skill());
        stores.history().write(actor, card.id(), Step.PROOF, skill);
        events.publishEvent(new ProofTold(
                Ids.at(now),
                new ProofTold.Whose(id, card.id(), card.path()),
                ProofTold.What.EARNED,
                skill,
                earned.expires(),
                "",
                now));
        return id;
    }

    /** How many hold what these courses gave, by course; a course that gave nothing yet is left out. */
    public Map<UUID, Integer> given(Actor actor, Collection<UUID> courses) {
        Permissions.requireClock(actor);
        return stores.proofs().given(courses);
    }

    /** Whether this person may say that a certificate holds no more. */
    public boolean mayRevoke(Actor actor, SkillProof proof) {
        return proof.state() == SkillProof.State.VERIFIED
                && !actor.is(proof.volunteer())
                && Permissions.allows(actor, Command.PROOF_DECIDE, Target.at(home(proof)));
    }

    /**
     * It holds no more; the volunteer reads why, and the skill stays on the card as something said. Throws Invalid for
     * {@code why}, Conflict where it does not hold any more already.
     */
    @Transactional
    public void revoke(Actor actor, UUID id, String why) {
        SkillProof proof = stores.proofs().find(id).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.PROOF_DECIDE, Target.at(home(proof)));
        if (actor.is(proof.volunteer())) {
            throw new Refused("自己的证书请别人处理");
        }
        String reason = Normal.line(why);
        new Checks()
                .that(!reason.isEmpty(), "why", "请写明为什么收回，本人会看到")
                .that(reason.length() <= 100, "why", "最多写 {0} 个字", 100)
                .done();
        Instant now = clock.instant();
        if (!stores.proofs().revoke(actor, id, reason, now)) {
            throw new Conflict("这本证书已经处理过了");
        }
        String skill = catalogue.skillName(actor, proof.skill());
        stores.history().write(actor, proof.volunteer(), Step.PROOF, skill);
        events.publishEvent(new ProofTold(
                Ids.at(now),
                new ProofTold.Whose(id, proof.volunteer(), home(proof)),
                ProofTold.What.REVOKED,
                skill,
                proof.expires(),
                reason,
                now));
    }

    private String home(SkillProof proof) {
        return stores.cards().find(proof.volunteer()).map(Volunteer::path).orElseThrow(NotFound::new);
    }
}
