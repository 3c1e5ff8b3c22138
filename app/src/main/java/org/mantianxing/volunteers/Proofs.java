package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Sealed;
import org.mantianxing.identity.Target;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates for skills: shown by volunteers, looked at by the staff of their place. */
@Service
public class Proofs {
    private static final int SHOWN = 200;
    private final VolunteerStores stores;
    private final Catalogue catalogue;
    private final Vault vault;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proofs(
            VolunteerStores stores,
            Catalogue catalogue,
            Vault vault,
            Pictures pictures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stores = stores;
        this.catalogue = catalogue;
        this.vault = vault;
        this.pictures = pictures;
        this.events = events;
        this.clock = clock;
    }

    // ---- one's own

    /**
     * Shows a certificate for one of one's skills; one that still waits for a look makes way. Throws Invalid with what
     * cannot be taken, NotFound for a picture of somebody else.
     */
    @Transactional
    public UUID offer(Actor actor, NewProof typed) {
        Volunteer me = own(actor);
        NewProof proof = new NewProof(
                typed.skill(),
                Normal.line(typed.number()),
                Normal.line(typed.issuer()),
                typed.expires(),
                typed.picture());
        check(actor, me, proof);
        UUID picture = proof.picture();
        if (picture != null) {
            pictures.requireOwn(actor, List.of(picture));
        }
        stores.proofs().supersede(me.id(), proof.skill());
        Instant now = clock.instant();
        UUID id = Ids.at(now);
        @Nullable
        Sealed number = proof.number().isEmpty() ? null : vault.seal(Vault.Kind.ID_NUMBER, proof.number(), me.id());
        stores.proofs()
                .insert(
                        id,
                        me.id(),
                        proof,
                        number == null ? null : number.id(),
                        number == null ? "" : number.masked(),
                        now);
        String skill = catalogue.skillName(actor, proof.skill());
        stores.history().write(actor, me.id(), Step.PROOF, skill);
        events.publishEvent(new ProofTold(
                Ids.at(now),
                new ProofTold.Whose(id, me.id(), me.path()),
                ProofTold.What.OFFERED,
                skill,
                proof.expires(),
                "",
                now));
        return id;
    }

    private void check(Actor actor, Volunteer me, NewProof proof) {
        LocalDate today = ChinaTime.today(clock);
        LocalDate expires = proof.expires();
        new Checks()
                .that(asks(actor, proof.skill()) && me.skills().contains(proof.skill()), "skill", "请选一项您会的、要看证书的技能")
                .that(!proof.issuer().isEmpty(), "issuer", "请填写发证单位")
                .that(proof.issuer().length() <= 60, "issuer", "最多写 {0} 个字", 60)
                .that(proof.number().length() <= 40, "number", "最多写 {0} 个字", 40)
                .that(!proof.number().isEmpty() || proof.picture() != null, "number", "证书编号和照片，至少给一样")
                .that(expires == null || !expires.isBefore(today), "expires", "这本证书已经过期了，换了新证再来")
                .that(expires == null || expires.isBefore(today.plusYears(60)), "expires", "有效期看起来不对，长期有效请不填")
                .done();
    }

    /** Takes one's own certificate down. */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        SkillProof proof = get(actor, id);
        if (!actor.is(proof.volunteer())) {
            throw new NotFound();
        }
        if (!stores.proofs().withdraw(id)) {
            throw new Conflict("这本证书已经不在了");
        }
        stores.history().write(actor, proof.volunteer(), Step.PROOF, catalogue.skillName(actor, proof.skill()));
    }

    // ---- reading

    /** Whether a skill asks for a certificate. */
    public boolean asks(Actor actor, String skill) {
        return catalogue.skills(actor).stream()
                .anyMatch(one -> one.needsProof() && one.code().equals(skill));
    }

    /** Those of somebody, the latest first; for themselves and those who may read the card. */
    public List<SkillProof> of(Actor actor, UUID volunteer) {
        return readable(actor, volunteer) ? stores.proofs().of(volunteer) : List.of();
    }

    /** Throws NotFound for those whose card the actor may not read. */
    public SkillProof get(Actor actor, UUID id) {
        return stores.proofs()
                .find(id)
                .filter(proof -> readable(actor, proof.volunteer()))
                .orElseThrow(NotFound::new);
    }

    /** The picture of a certificate, for its owner and those who look at such; throws NotFound where there is none. */
    public Image picture(Actor actor, UUID id, Image.Size size) {
        SkillProof proof = get(actor, id);
        UUID picture = proof.picture();
        if (picture == null || !(actor.is(proof.volunteer()) || looks(actor, proof))) {
            throw new NotFound();
        }
        return pictures.get(actor, picture, size);
    }

    // ---- for the staff of the place

    /** Those that wait for this person's look, whoever waits longest first. */
    public List<SkillProof> waiting(Actor actor) {
        Permissions.requireEver(actor, Command.PROOF_DECIDE);
        return stores.proofs().waiting(Permissions.reach(actor, Command.PROOF_DECIDE), actor.id(), SHOWN);
    }

    /** Whether this person may decide about it. */
    public boolean decides(Actor actor, SkillProof proof) {
        return proof.state() == SkillProof.State.OFFERED && looks(actor, proof);
    }

    /** Whether this person looks at certificates of that place; nobody at their own. */
    public boolean looks(Actor actor, SkillProof proof) {
        return !actor.is(proof.volunteer()) && Permissions.allows(actor, Command.PROOF_DECIDE, Target.at(home(proof)));
    }

    /** The whole number, to be compared with the register of the issuer; written to the audit trail. */
    @Transactional
    public String number(Actor actor, UUID id) {
        SkillProof proof = decidable(actor, id);
        return proof.numberId() == null ? "" : vault.reveal(actor, proof.numberId(), "核对证书");
    }

    /** The whole number of one's own; throws NotFound for somebody else's. */
    public String ownNumber(Actor actor, SkillProof proof) {
        if (!actor.is(proof.volunteer())) {
            throw new NotFound();
        }
        return proof.numberId() == null ? "" : vault.open(proof.numberId());
    }

    /** It is what it says; throws Conflict when somebody else has decided. */
    @Transactional
    public void verify(Actor actor, UUID id) {
        decide(actor, id, SkillProof.State.VERIFIED, "");
    }

    /** It cannot be taken; the volunteer reads why. */
    @Transactional
    public void refuse(Actor actor, UUID id, String why) {
        String reason = Normal.line(why);
        new Checks()
                .that(!reason.isEmpty(), "why", "请写明为什么不能通过，本人会看到")
                .that(reason.length() <= 100, "why", "最多写 {0} 个字", 100)
                .done();
        decide(actor, id, SkillProof.State.REFUSED, reason);
    }

    private void decide(Actor actor, UUID id, SkillProof.State state, String why) {
        SkillProof proof = decidable(actor, id);
        Instant now = clock.instant();
        if (proof.over(ChinaTime.date(now)) && state == SkillProof.State.VERIFIED) {
            throw new Refused("这本证书已经过期了");
        }
        if (!stores.proofs().decide(actor, id, state, why, now)) {
            throw new Conflict("这本证书已经处理过了");
        }
        String skill = catalogue.skillName(actor, proof.skill());
        stores.history().write(actor, proof.volunteer(), Step.PROOF, skill);
        events.publishEvent(new ProofTold(
                Ids.at(now),
                new ProofTold.Whose(id, proof.volunteer(), home(proof)),
                state == SkillProof.State.VERIFIED ? ProofTold.What.VERIFIED : ProofTold.What.REFUSED,
                skill,
                proof.expires(),
                why,
                now));
    }

    private SkillProof decidable(Actor actor, UUID id) {
        SkillProof proof = get(actor, id);
        Permissions.require(actor, Command.PROOF_DECIDE, Target.at(home(proof)));
        if (actor.is(proof.volunteer())) {
            throw new Refused("自己的证书请别人核对");
        }
        return proof;
    }

    private String home(SkillProof proof) {
        return stores.cards().find(proof.volunteer()).map(Volunteer::path).orElseThrow(NotFound::new);
    }

    private boolean readable(Actor actor, UUID volunteer) {
        return actor.is(volunteer)
                || stores.cards()
                        .find(volunteer)
                        .filter(one -> Permissions.allows(
                                actor,
                                Command.VOLUNTEER_READ,
                                Target.ownedBy(one.id()).andPath(one.path())))
                        .isPresent();
    }

    private Volunteer own(Actor actor) {
        Permissions.require(actor, Command.OFFER_ANSWER, Target.ownedBy(actor.id()));
        return stores.cards().find(actor.id()).orElseThrow(NotFound::new);
    }
}
