package org.mantianxing.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.CallDraftMoved;
import org.mantianxing.activities.Overlooked;
import org.mantianxing.certificates.CertificateRevoked;
import org.mantianxing.identity.NameDoubted;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.records.ClaimDecided;
import org.mantianxing.records.HoursCorrected;
import org.mantianxing.records.HoursDue;
import org.mantianxing.records.StarGiven;
import org.mantianxing.teams.TeamTold;
import org.mantianxing.training.TestOpen;
import org.mantianxing.volunteers.BarTold;
import org.mantianxing.volunteers.CircularSent;
import org.mantianxing.volunteers.Circulars;
import org.mantianxing.volunteers.ConsentTold;
import org.mantianxing.volunteers.DataRequest;
import org.mantianxing.volunteers.DataRequested;
import org.mantianxing.volunteers.ProofTold;
import org.mantianxing.volunteers.ReviewTold;
import org.mantianxing.volunteers.SaidSkillTold;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happened, after it is true, and has people told. What fails here is tried again later and harms nobody
 * else; what comes twice is told once.
 */
@Component
class Listeners {
    private final Post post;
    private final StaffInCharge staff;
    private final Activities activities;
    private final Circulars circulars;

    Listeners(Post post, StaffInCharge staff, Activities activities, Circulars circulars) {
        this.post = post;
        this.staff = staff;
        this.activities = activities;
        this.circulars = circulars;
    }

    @ApplicationModuleListener
    void circularSent(CircularSent it) {
        post.tell(
                circulars.readers(Actor.CLOCK, it.circular()),
                Notice.of(Tone.INFO, "/notes/" + it.circular(), "{0}：{1}", it.sender(), it.words()),
                new Post.Cause(it.circular(), it.at()));
    }

    @ApplicationModuleListener
    void orderStepped(OrderStepped it) {
        Post.Cause cause = new Post.Cause(it.id(), it.at());
        Notice forRequester = RequesterNotices.of(it);
        if (forRequester != null && it.requester() != null) {
            post.tell(others(List.of(it.requester()), it.actor()), forRequester, cause);
        }
        StaffNotices.ToStaff forStaff = StaffNotices.of(it);
        if (forStaff != null) {
            post.tell(others(staff.of(forStaff.whom(), it), it.actor()), forStaff.notice(), cause);
        }
    }

    @ApplicationModuleListener
    void activityChanged(ActivityEvent it) {
        Post.Cause cause = new Post.Cause(it.id(), it.at());
        VolunteerNotices.of(it, () -> start(it)).forEach(to -> post.tell(to.people(), to.notice(), cause));
    }

    @ApplicationModuleListener
    void callDraftMoved(CallDraftMoved it) {
        String link = "/console/activities/drafts/" + it.draft();
        Post.Cause cause = new Post.Cause(it.id(), it.at());
        switch (it.kind()) {
            case SUBMITTED ->
                post.tell(
                        others(staff.at(it.above()), it.owner()),
                        Notice.of(Tone.WARN, link, "招募“{0}”等您审核。", it.title()),
                        cause);
            case RETURNED ->
                post.tell(
                        List.of(it.owner()),
                        Notice.of(Tone.WARN, link, "您提交的招募“{0}”请再改一下：{1}", it.title(), it.words()),
                        cause);
            case PUT_OUT ->
                post.tell(
                        List.of(it.owner()),
                        Notice.of(Tone.GOOD, "/console/activities", "您提交的招募“{0}”审核通过，已经发出去了。", it.title()),
                        cause);
        }
    }

    @ApplicationModuleListener
    void hoursCorrected(HoursCorrected it) {
        Notice notice =
                Notice.of(Tone.INFO, "/me/record", "您在“{0}”的服务时长更正为 {1} 分钟：{2}", it.title(), it.minutes(), it.reason());
        post.tell(List.of(it.volunteer()), notice, new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void hoursDue(HoursDue it) {
        post.tell(staff.at(it.desk()), HoursNotices.of(it), new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void claimDecided(ClaimDecided it) {
        post.tell(List.of(it.volunteer()), HoursNotices.of(it), new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void starGiven(StarGiven it) {
        post.tell(List.of(it.volunteer()), HoursNotices.of(it), new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void certificateRevoked(CertificateRevoked it) {
        Notice notice = Notice.of(
                Tone.WARN, "/me/certificates", "您的服务证明 {0} 失效了，因为“{1}”的时长更正过。可以马上重新开一份。", it.number(), it.title());
        post.tell(List.of(it.volunteer()), notice, new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void teamTold(TeamTold it) {
        UUID team = it.where().team();
        List<UUID> people = switch (it.what()) {
            case ASKED ->
                team == null ? List.of() : staff.leadersOr(team, it.where().path());
            case PROPOSED -> staff.at(it.where().path());
            case TAKEN, DECLINED, RETURNED, FOUNDED -> List.of(it.account());
            case RENEWAL_DUE ->
                team == null ? List.of() : staff.leadersOr(team, it.where().path());
            case TERM_ENDS -> both(staff.at(it.where().path()), it.account());
        };
        post.tell(people, TeamNotices.of(it), new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void consentTold(ConsentTold it) {
        boolean asked = it.what() == ConsentTold.What.ASKED;
        post.tell(
                List.of(asked ? it.guardian() : it.volunteer()),
                VolunteerNotices.of(it),
                new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void dataRequested(DataRequested it) {
        Post.Cause cause = new Post.Cause(it.id(), it.at());
        if (it.state() == DataRequest.State.ASKED) {
            post.tell(
                    others(staff.at(it.path()), it.account()),
                    Notice.of(Tone.WARN, "/console/volunteers/requests", "有人对自己的资料有要求，请办理。"),
                    cause);
        } else {
            post.tell(
                    List.of(it.account()),
                    Notice.of(Tone.INFO, "/me/data/requests", "您对自己资料的要求，答复是：{0}", it.words()),
                    cause);
        }
    }

    @ApplicationModuleListener
    void overlooked(Overlooked it) {
        post.tell(
                staff.centre(),
                Notice.of(
                        Tone.WARN,
                        "/console/settings/choosing",
                        "近 {0} 天里，有 {1} 位志愿者明明有合适的招募，却一次也没轮到。",
                        it.days(),
                        it.waiting()),
                new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void skillSaid(SaidSkillTold it) {
        post.tell(
                List.of(it.volunteer()),
                Notice.of(Tone.GOOD, "/me/volunteer", "您说会“{0}”，我们收进了技能表，叫“{1}”。有这样的招募会想到您。", it.words(), it.skill()),
                new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void testOpen(TestOpen it) {
        post.tell(
                it.people(),
                Notice.of(
                        Tone.INFO,
                        "/training/" + it.course(),
                        "“{0}”的小测验可以做了，{1} 道题，几分钟就好。",
                        it.name(),
                        it.questions()),
                new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void nameDoubted(NameDoubted it) {
        post.tell(
                List.of(it.account()),
                Notice.of(Tone.WARN, "/me/volunteer", "您的姓名和证件号码核对下来不一致，请看看有没有填错。"),
                new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void reviewTold(ReviewTold it) {
        Post.Cause cause = new Post.Cause(it.id(), it.at());
        switch (it.state()) {
            case ASKED ->
                post.tell(
                        others(staff.at(it.path()), it.volunteer()),
                        Notice.of(Tone.WARN, "/console/volunteers/applied", "有人登记成为志愿者，请审核。"),
                        cause);
            case ADMITTED -> post.tell(List.of(it.volunteer()), Notice.of(Tone.GOOD, "/me", "登记通过了，您是志愿者了，欢迎！"), cause);
            case REFUSED ->
                post.tell(List.of(it.volunteer()), Notice.of(Tone.INFO, "/me", "您的志愿者登记这次没有通过：{0}", it.words()), cause);
            case WITHDRAWN -> {}
        }
    }

    @ApplicationModuleListener
    void barTold(BarTold it) {
        post.tell(List.of(it.volunteer()), VolunteerNotices.of(it), new Post.Cause(it.id(), it.at()));
    }

    @ApplicationModuleListener
    void proofTold(ProofTold it) {
        Post.Cause cause = new Post.Cause(it.id(), it.at());
        if (it.what() == ProofTold.What.OFFERED) {
            post.tell(others(staff.at(it.whose().path()), it.whose().volunteer()), VolunteerNotices.of(it), cause);
        } else {
            post.tell(List.of(it.whose().volunteer()), VolunteerNotices.of(it), cause);
        }
    }

    private @Nullable Instant start(ActivityEvent it) {
        try {
            return activities.get(Actor.CLOCK, it.activity()).start();
        } catch (NotFound e) {
            return null;
        }
    }

    private static List<UUID> both(List<UUID> people, UUID another) {
        return Stream.concat(people.stream(), Stream.of(another)).distinct().toList();
    }

    /** Nobody is told of what they did themselves. */
    private static List<UUID> others(List<UUID> people, @Nullable UUID actor) {
        return people.stream().filter(person -> !person.equals(actor)).toList();
    }
}
