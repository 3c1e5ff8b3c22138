package org.mantianxing.teams;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
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
import org.mantianxing.kernel.Role;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Volunteers would like to found a team: handed in on the phone, decided by the staff of the place. */
@Service
public class TeamProposals {
    private static final int MOST_OPEN = 3;
    private static final int MOST_PICTURES = 3;
    private final ProposalStore store;
    private final Teams teams;
    private final Sites sites;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamProposals(
            ProposalStore store,
            Teams teams,
            Sites sites,
            Pictures pictures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.teams = teams;
        this.sites = sites;
        this.pictures = pictures;
        this.events = events;
        this.clock = clock;
    }

    // ---- of the proposer

    /** Hands one in; throws Invalid with what cannot be taken, Refused for who is no volunteer. */
    @Transactional
    public UUID propose(Actor actor, NewTeam team, List<UUID> documents) {
        Site home = checked(actor, team, documents);
        long open = store.of(actor.id()).stream()
                .filter(one -> one.state() != TeamProposal.State.FOUNDED)
                .count();
        if (open >= MOST_OPEN) {
            throw new Refused("您已有 {0} 份还没办完的申请，先等一等", open);
        }
        UUID id = Ids.at(clock.instant());
        store.insert(id, actor.id(), team, home.path(), documents, clock.instant());
        tell(TeamTold.What.PROPOSED, get(actor, id), "");
        return id;
    }

    /**
     * Hands it in once more, with what was changed; throws Conflict when it has changed since.
     *
     * @param documents further ones; those that are there stay
     */
    @Transactional
    public void again(Actor actor, UUID id, NewTeam team, List<UUID> documents, int version) {
        TeamProposal before = own(actor, id);
        List<UUID> all =
                Stream.concat(before.pictures().stream(), documents.stream()).toList();
        Site home = checked(actor, team, all);
        if (!store.again(id, team, home.path(), all, version, clock.instant())) {
            throw new Conflict("这份申请刚才有了变化，请看一下现在的情况");
        }
        tell(TeamTold.What.PROPOSED, get(actor, id), "");
    }

    @Transactional
    public void withdraw(Actor actor, UUID id) {
        own(actor, id);
        if (!store.withdraw(id)) {
            throw new Conflict("这份申请已经办完了");
        }
    }

    /** One's own that were not taken back, the latest first. */
    public List<TeamProposal> own(Actor actor) {
        return store.of(actor.id());
    }

    private TeamProposal own(Actor actor, UUID id) {
        return store.find(id).filter(one -> actor.is(one.proposer())).orElseThrow(NotFound::new);
    }

    private Site checked(Actor actor, NewTeam team, List<UUID> documents) {
        if (!actor.has(Role.VOLUNTEER)) {
            actor.id();
            throw new Refused("请先登记成为志愿者，再来申请成立队伍");
        }
        String name = team.name();
        new Checks()
                .that(TeamProposal.KINDS.contains(team.kind()), "kind", "请选择是哪一种队伍")
                .that(!name.isBlank() && name.codePointCount(0, name.length()) <= 40, "name", "请填写团队名称，最多 40 个字")
                .that(teams.list(actor).stream().noneMatch(one -> one.name().equals(name)), "name", "已经有叫这个名字的队伍了，换一个吧")
                .that(team.about().length() >= 10, "about", "请介绍一下队伍做什么、什么时候活动，至少 10 个字")
                .that(team.about().length() <= 500, "about", "团队介绍最多 500 个字")
                .that(documents.size() <= MOST_PICTURES, "documents", "材料照片最多 {0} 张", MOST_PICTURES)
                .done();
        pictures.requireOwn(actor, documents);
        return sites.get(actor, team.site());
    }

    // ---- of the staff

    /** Those that wait at this person's places, whoever waits longest first. */
    public List<TeamProposal> waiting(Actor actor) {
        Permissions.requireEver(actor, Command.LEADER_NAME);
        return store.waiting(Permissions.reach(actor, Command.LEADER_NAME));
    }

    /** One's own, or one of the actor's places; throws NotFound. */
    public TeamProposal get(Actor actor, UUID id) {
        return store.find(id)
                .filter(one -> actor.is(one.proposer()) || decides(actor, one))
                .orElseThrow(NotFound::new);
    }

    /** Whether this person decides about the place of it; nobody about their own. */
    public boolean decides(Actor actor, TeamProposal one) {
        return !actor.is(one.proposer()) && Permissions.allows(actor, Command.LEADER_NAME, Target.at(one.path()));
    }

    /** A document that belongs to it. */
    public Image picture(Actor actor, UUID id, UUID picture, Image.Size size) {
        if (!get(actor, id).pictures().contains(picture)) {
            throw new NotFound();
        }
        return pictures.get(actor, picture, size);
    }

    /** Founds the team; whoever proposed it leads it. Throws Conflict when it has changed since, or the name was taken. */
    @Transactional
    public UUID approve(Actor actor, UUID id, @Nullable UUID parent, int version) {
        TeamProposal proposal = decided(actor, id);
        Team team = teams.found(
                actor, new NewTeam(proposal.kind(), proposal.name(), parent, proposal.site(), proposal.about()));
        teams.join(actor, team.id(), proposal.proposer());
        teams.nameLeader(actor, team.id(), proposal.proposer());
        decide(actor, proposal, version, TeamProposal.State.FOUNDED, "", team.id());
        return team.id();
    }

    /** Gives it back; the proposer reads why. */
    @Transactional
    public void giveBack(Actor actor, UUID id, String why, int version) {
        String reason = Normal.line(why);
        new Checks()
                .that(!reason.isEmpty(), "why", "请写明要改什么，申请人会看到")
                .that(reason.codePointCount(0, reason.length()) <= 200, "why", "最多写 {0} 个字", 200)
                .done();
        decide(actor, decided(actor, id), version, TeamProposal.State.RETURNED, reason, null);
    }

    private TeamProposal decided(Actor actor, UUID id) {
        TeamProposal proposal = get(actor, id);
        if (!decides(actor, proposal)) {
            throw new NotFound();
        }
        return proposal;
    }

    private void decide(
            Actor actor,
            TeamProposal proposal,
            int version,
            TeamProposal.State state,
            String why,
            @Nullable UUID team) {
        if (!store.decide(actor, proposal.id(), version, state, why, team, clock.instant())) {
            throw new Conflict("这份申请刚才有了变化，请看一下现在的情况");
        }
        boolean founded = state == TeamProposal.State.FOUNDED;
        tell(founded ? TeamTold.What.FOUNDED : TeamTold.What.RETURNED, get(actor, proposal.id()), why);
    }

    private void tell(TeamTold.What what, TeamProposal one, String words) {
        Instant now = clock.instant();
        events.publishEvent(new TeamTold(
                Ids.at(now),
                what,
                one.name(),
                new TeamTold.Where(one.team(), one.path()),
                one.id(),
                one.proposer(),
                words,
                now));
    }
}
