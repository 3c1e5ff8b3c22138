package org.mantianxing.activities;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Reason;
import org.springframework.stereotype.Component;

/** What keeps a volunteer from an activity, all of it at once, each with what would help. */
@Component
class Obstacles {
    private final ActivityStore store;
    private final Needs needs;
    private final Crowd crowd;
    private final Phrasebooks phrasebooks;
    private final Clock clock;

    Obstacles(ActivityStore store, Needs needs, Crowd crowd, Phrasebooks phrasebooks, Clock clock) {
        this.store = store;
        this.needs = needs;
        this.crowd = crowd;
        this.phrasebooks = phrasebooks;
        this.clock = clock;
    }

    /** In words for the volunteer; empty when nothing keeps them out. */
    List<Words> list(Activity activity, UUID volunteer, boolean english) {
        Need need = needs.of(activity);
        return list(activity, volunteer, crowd.one(volunteer, activity, need), need, english);
    }

    /** The same, of what is known already; {@code candidate} is empty for somebody who is no volunteer. */
    List<Words> list(Activity activity, UUID me, Optional<Candidate> candidate, Need need, boolean english) {
        if (candidate.isEmpty()) {
            return List.of(Words.of("报名前请先登记成为志愿者，两分钟就好"));
        }
        Phrasebook words = phrasebooks.of(Actor.CLOCK);
        return Matching.obstacles(need, candidate.get(), clock.instant()).stream()
                .map(reason -> help(reason, activity, me, words, english))
                .toList();
    }

    /** Refuses with every reason, or tells the skills that this volunteer has. */
    Set<String> require(Activity activity, UUID volunteer) {
        Need need = needs.of(activity);
        Optional<Candidate> candidate = crowd.one(volunteer, activity, need);
        List<Words> against = list(activity, volunteer, candidate, need, false);
        if (!against.isEmpty()) {
            throw refused(against);
        }
        return candidate.orElseThrow().person().skills();
    }

    Optional<Collection<String>> skillsIfFit(Activity activity, UUID volunteer) {
        Need need = needs.of(activity);
        Optional<Candidate> candidate = crowd.one(volunteer, activity, need);
        return list(activity, volunteer, candidate, need, false).isEmpty()
                ? candidate.map(one -> one.person().skills())
                : Optional.empty();
    }

    /** The refusal when a seat at the same time was taken in between. */
    Refused overlap(Activity activity, UUID volunteer) {
        return refused(List.of(busy(activity, volunteer)));
    }

    private Words help(Reason reason, Activity activity, UUID volunteer, Phrasebook words, boolean english) {
        return switch (reason.code()) {
            case UNPROVEN -> Words.of("{0}要有核对过、服务那天还有效的证书，请在“我的证书”里上传", listed(reason, words, english));
            case LACKS_SKILL -> Words.of("需要会{0}。会的话，请在“我的”里补上这项技能", listed(reason, words, english));
            case TOO_YOUNG ->
                Words.of("要年满 {0} 周岁，等您长大一点欢迎再来", reason.arguments().getFirst());
            case AGE_NOT_TOLD ->
                Words.of("要年满 {0} 周岁，请在“我的”里补上出生年份", reason.arguments().getFirst());
            case PAUSED -> Words.of("您的志愿服务正在暂停，在“我的”里恢复后就能报名");
            case BUSY -> busy(activity, volunteer);
            default -> words.words(reason, english);
        };
    }

    private static String listed(Reason reason, Phrasebook words, boolean english) {
        return reason.arguments().stream()
                .map(code -> words.skill(code, english))
                .collect(Collectors.joining(english ? " / " : "、"));
    }

    private Words busy(Activity activity, UUID volunteer) {
        return crowd.overlapping(activity, volunteer)
                .flatMap(store::find)
                .map(other -> Words.of("时间和您已报名的“{0}”冲突，退出那一项后就能报名", other.title()))
                .orElse(Words.of("您在这段时间已有别的任务"));
    }

    private static Refused refused(List<Words> against) {
        String places =
                IntStream.range(0, against.size()).mapToObj(i -> "{" + i + "}").collect(Collectors.joining("；"));
        return new Refused(places, new ArrayList<Object>(against).toArray());
    }
}
