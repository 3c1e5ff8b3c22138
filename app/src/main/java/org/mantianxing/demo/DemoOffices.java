package org.mantianxing.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.Office;
import org.mantianxing.teams.Offices;
import org.mantianxing.teams.Pledge;
import org.mantianxing.teams.Renewals;
import org.mantianxing.teams.Team;
import org.springframework.stereotype.Component;

/** Who leads the teams until when, which of them go on, and what member units bring this year. */
@Component
class DemoOffices {
    /** One team in so many does not answer whether it goes on. */
    private static final int SILENT = 40;

    private static final List<Alliance.NewPledge> PLEDGES = List.of(
            new Alliance.NewPledge(Pledge.Kind.LECTURE, "防诈骗、急救讲座各一场", 5, 0),
            new Alliance.NewPledge(Pledge.Kind.ROOM, "会议室一间，周末给队伍用", null, 0),
            new Alliance.NewPledge(Pledge.Kind.PEOPLE, "重阳节上门看望老人，十个人", 10, 0),
            new Alliance.NewPledge(Pledge.Kind.DAY, "和社区一起过邻居节", 9, 0),
            new Alliance.NewPledge(Pledge.Kind.GOODS, "爱心冰箱的饮用水，夏天三个月", 7, 0),
            new Alliance.NewPledge(Pledge.Kind.PEOPLE, "每月一次路口文明引导", null, 0),
            new Alliance.NewPledge(Pledge.Kind.OTHER, "免费复印、打印三百份", null, 0));

    private final Offices offices;
    private final Renewals renewals;
    private final Alliance alliance;
    private final Clock clock;

    DemoOffices(Offices offices, Renewals renewals, Alliance alliance, Clock clock) {
        this.offices = offices;
        this.renewals = renewals;
        this.alliance = alliance;
        this.clock = clock;
    }

    /** The first of the members leads, the second of a large team stands in; most teams say that they go on. */
    void fill(int n, Team team, List<UUID> members) {
        LocalDate until = n % 3 == 0 ? ChinaTime.today(clock).plusMonths(4 + n % 30) : null;
        offices.give(Actor.CLOCK, team.id(), members.getFirst(), Office.Kind.LEADER, until);
        if (members.size() > 7) {
            offices.give(Actor.CLOCK, team.id(), members.get(1), Office.Kind.DEPUTY, until);
        }
        if (n % SILENT != SILENT - 1) {
            renewals.renew(Actor.CLOCK, team.id());
        }
        if (team.kind() == Team.Kind.UNIT && n % 2 == 0) {
            plan(n, team);
        }
    }

    private void plan(int n, Team unit) {
        int year = ChinaTime.today(clock).getYear();
        for (int i = 0; i < 2; i++) {
            Alliance.NewPledge one = PLEDGES.get((n / 2 + i * 3) % PLEDGES.size());
            alliance.pledge(Actor.CLOCK, unit.id(), new Alliance.NewPledge(one.kind(), one.words(), one.month(), year));
        }
        if (n % 3 == 0) {
            UUID first = alliance.of(Actor.CLOCK, unit.id(), year).getFirst().id();
            alliance.keep(Actor.CLOCK, unit.id(), first, "都做到了");
        }
    }
}
