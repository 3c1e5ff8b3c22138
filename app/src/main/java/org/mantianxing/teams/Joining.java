package org.mantianxing.teams;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Accounts;
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
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.teams.TeamStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How volunteers come into teams by themselves: they ask, or were shown the team's invitation. */
@Service
public class Joining {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 12;
    private final TeamStore teams;
    private final JoinStore store;
    private final TeamHistory history;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(
            TeamStore teams,
            JoinStore store,
            TeamHistory history,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.teams = teams;
        this.store = store;
        this.history = history;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Asks to be taken in; throws Conflict for who is in, or has asked. */
    @Transactional
    public void ask(Actor actor, UUID id, String words) {
        Team team = team(id);
        volunteer(actor);
        String line = Normal.line(words);
        new Checks()
                .that(line.codePointCount(0, line.length()) <= 100, "words", "最多写 {0} 个字", 100)
                .done();
        if (teams.members(id).contains(actor.id())) {
            throw new Conflict("您已经在这支队伍里了");
        }
        UUID request = Ids.at(clock.instant());
        if (!store.insert(request, id, actor.id(), line, clock.instant())) {
            throw new Conflict("已经申请过了，等负责人答复就好");
        }
        tell(TeamTold.What.ASKED, team, request, actor.id(), line);
    }

    /** Takes the question back. */
    @Transactional
    public void withdraw(Actor actor, UUID team) {
        JoinRequest last = own(actor, team).orElseThrow(NotFound::new);
        if (!store.decide(actor, last.id(), JoinRequest.State.WITHDRAWN, "", clock.instant())) {
            throw new Conflict("负责人已经答复了");
        }
    }

    /** One's last question to a team. */
    public Optional<JoinRequest> own(Actor actor, UUID team) {
        return actor.signedIn() ? store.last(team, actor.id()) : Optional.empty();
    }

    /** Those who wait for an answer; for those who manage the team. */
    public List<JoinRequest> waiting(Actor actor, UUID team) {
        managed(actor, team);
        return store.waiting(team);
    }

    /** Takes somebody in who has asked; throws Conflict when that was answered or taken back meanwhile. */
    @Transactional
    public void take(Actor actor, UUID id) {
        JoinRequest request = decided(actor, id, JoinRequest.State.TAKEN, "");
        if (!accounts.actor(request.account()).has(Role.VOLUNTEER)) {
            throw new Refused("他现在不是志愿者，不能加进来");
        }
        teams.join(request.team(), request.account(), clock.instant());
        tell(TeamTold.What.TAKEN, team(request.team()), id, request.account(), "");
    }

    /** Says no, with a reason that the volunteer reads. */
    @Transactional
    public void decline(Actor actor, UUID id, String why) {
        String reason = Normal.line(why);
        new Checks()
                .that(!reason.isEmpty(), "why", "请写一句原因，本人会看到")
                .that(reason.codePointCount(0, reason.length()) <= 100, "why", "最多写 {0} 个字", 100)
                .done();
        JoinRequest request = decided(actor, id, JoinRequest.State.DECLINED, reason);
        tell(TeamTold.What.DECLINED, team(request.team()), id, request.account(), reason);
    }

    private JoinRequest decided(Actor actor, UUID id, JoinRequest.State state, String why) {
        JoinRequest request = store.find(id).orElseThrow(NotFound::new);
        managed(actor, request.team());
        if (!store.decide(actor, id, state, why, clock.instant())) {
            throw new Conflict("这份申请已经处理过了");
        }
        return request;
    }

    // ---- by invitation

    /** The code that whoever is shown may join with; made when first asked for. */
    @Transactional
    public String code(Actor actor, UUID team) {
        managed(actor, team);
        return store.code(team).orElseGet(() -> fresh(team));
    }

    /** Another code; the one before leads nowhere any more. */
    @Transactional
    public void renew(Actor actor, UUID team) {
        managed(actor, team);
        fresh(team);
        history.write(actor, team, Step.INVITATION, "");
    }

    private String fresh(UUID team) {
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.setCode(team, code, clock.instant());
        return code;
    }

    /** The team of an invitation; throws NotFound for a code that leads nowhere any more. */
    public Team invited(Actor actor, String code) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.teamOf(code).flatMap(teams::find).orElseThrow(NotFound::new);
    }

    /** Joins by invitation; who is in already stays in. A question that waits is answered by it. */
    @Transactional
    public Team accept(Actor actor, String code) {
        Team team = invited(actor, code);
        volunteer(actor);
        own(actor, team.id())
                .ifPresent(asked -> store.decide(actor, asked.id(), JoinRequest.State.TAKEN, "", clock.instant()));
        teams.join(team.id(), actor.id(), clock.instant());
        return team;
    }

    private void tell(TeamTold.What what, Team team, UUID request, UUID account, String words) {
        Instant now = clock.instant();
        events.publishEvent(new TeamTold(
                Ids.at(now),
                what,
                team.name(),
                new TeamTold.Where(team.id(), team.path()),
                request,
                account,
                words,
                now));
    }

    private static void volunteer(Actor actor) {
        if (!actor.signedIn()) {
            throw new SignInNeeded();
        }
        if (!actor.has(Role.VOLUNTEER)) {
            throw new Refused("请先登记成为志愿者，再来加入队伍");
        }
    }

    private Team team(UUID id) {
        return teams.find(id).orElseThrow(NotFound::new);
    }

    private void managed(Actor actor, UUID id) {
        Permissions.require(
                actor, Command.TEAM_MANAGE, Target.at(team(id).path()).andTeam(id));
    }
}
