package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Audited;
import org.mantianxing.identity.AccountClosed;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What volunteers can do beyond the tree of skills: said in their own words, and taken in by the centre for everybody who
 * says the same.
 */
@Service
public class SaidSkills {
    private static final int MOST = 5;
    private static final int LONGEST = 20;
    private static final int SHOWN = 200;

    private final SaidSkillStore store;
    private final VolunteerStores stores;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SaidSkills(
            SaidSkillStore store,
            VolunteerStores stores,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.stores = stores;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** What this person says and is not in the tree. */
    public List<String> own(Actor actor) {
        return store.of(actor.id());
    }

    /** What somebody says, for those who may read their card. */
    public List<String> of(Actor actor, Volunteer card) {
        Permissions.require(actor, Command.VOLUNTEER_READ, Target.at(card.path()));
        return store.of(card.id());
    }

    /** Throws Invalid for {@code said}. */
    public void check(Actor actor, String typed) {
        List<String> words = words(typed);
        Permissions.require(actor, Command.VOLUNTEER_REGISTER, Target.ownedBy(actor.id()));
        new Checks()
                .that(words.size() <= MOST, "said", "最多写 {0} 项", MOST)
                .that(
                        words.stream().allMatch(one -> one.codePointCount(0, one.length()) <= LONGEST),
                        "said",
                        "每一项最多 {0} 个字",
                        LONGEST)
                .done();
    }

    /** This and nothing else, parted by commas or lines; what is new waits for the centre. */
    @Transactional
    public void say(Actor actor, String typed) {
        check(actor, typed);
        List<String> words = words(typed);
        Instant now = clock.instant();
        store.keep(actor.id(), words, now);
        words.forEach(one -> store.say(Ids.at(now), actor.id(), one, now));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[,，、;；\\r\\n]+"))
                .map(Normal::line)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** What waits to be taken in, what most say on top. */
    public List<SaidSkill> waiting(Actor actor) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        return store.waiting(SHOWN);
    }

    /**
     * Everybody who says so has this skill from now on. Throws Invalid for {@code skill}, Conflict where nobody says it
     * any more.
     */
    @Transactional
    public int take(Actor actor, String words, String code) {
        List<UUID> people = saying(actor, words);
        Skill skill = catalogue.skills(actor).stream()
                .filter(one -> one.parent() != null && one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.field("skill", "请从列表里选一项技能"));
        Instant now = clock.instant();
        for (UUID one : people) {
            stores.cards().find(one).filter(SaidSkills::serves).ifPresent(card -> {
                Set<String> skills = new HashSet<>(card.skills());
                if (skills.add(code)) {
                    stores.cards().setSkills(one, skills, now);
                    stores.cards().changed(one);
                    stores.history().write(actor, one, Step.CHANGED, "");
                }
                events.publishEvent(new SaidSkillTold(Ids.at(now), one, words, skill.name(), now));
            });
        }
        decide(actor, words, code, now);
        return people.size();
    }

    /** It stays as it is: in people's own words. */
    @Transactional
    public void leave(Actor actor, String words) {
        saying(actor, words);
        decide(actor, words, null, clock.instant());
    }

    private static boolean serves(Volunteer card) {
        return card.state() == Volunteer.State.ACTIVE || card.state() == Volunteer.State.PAUSED;
    }

    private List<UUID> saying(Actor actor, String words) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        List<UUID> people = store.saying(words);
        if (people.isEmpty()) {
            throw new Conflict("这一项刚才有人办过了");
        }
        return people;
    }

    private void decide(Actor actor, String words, @Nullable String skill, Instant now) {
        store.decide(words, skill, actor.name(), now);
        events.publishEvent(new Audited(actor, "SKILL_SAID", null, words + (skill == null ? "：没有收进技能表" : "：收进技能表")));
    }

    /** Of one person with two cards, the card that stays says what both said; parted, it goes on saying so. */
    @EventListener
    void merged(Merging merging) {
        if (!merging.back()) {
            Instant now = clock.instant();
            store.of(merging.gone()).forEach(one -> store.say(Ids.at(now), merging.kept(), one, now));
        }
    }

    /** Who leaves takes their words along. */
    @EventListener
    void closed(AccountClosed closing) {
        store.forget(closing.account());
    }
}
