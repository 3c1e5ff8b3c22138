package org.mantianxing.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Admissions;
import org.mantianxing.identity.Admissions.Match;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Intake;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** How those on a list meet those who are in the archive. */
@Component
class Meeting {
    private final Admissions admissions;
    private final Intake intake;

    Meeting(Admissions admissions, Intake intake) {
        this.admissions = admissions;
        this.intake = intake;
    }

    /** @param words what is to be said of it, null where there is nothing */
    record Met(Verdict verdict, Match match, @Nullable Words words) {}

    /** In the order given. */
    List<Met> meet(Actor actor, List<Candidate> candidates) {
        List<Match> matches = admissions.look(
                actor, candidates.stream().map(Candidate::newcomer).toList());
        Map<UUID, Volunteer.State> states = intake.known(
                actor,
                matches.stream().map(Match::account).filter(Objects::nonNull).toList());
        List<Met> met = new ArrayList<>();
        for (Match match : matches) {
            UUID account = match.account();
            met.add(met(match, account == null ? null : states.get(account)));
        }
        return met;
    }

    private static Met met(Match match, Volunteer.@Nullable State state) {
        boolean there = state == Volunteer.State.ACTIVE || state == Volunteer.State.PAUSED;
        return switch (match.fit()) {
            case NEW -> new Met(Verdict.READY, match, null);
            case SAME ->
                state == null
                        ? new Met(Verdict.READY, match, null)
                        : there ? new Met(Verdict.KNOWN, match, null) : gone(match, state);
            case OTHER_PHONE ->
                there
                        ? new Met(Verdict.KNOWN, match, Words.of("档案里是另一个手机号，没有改动"))
                        : bad(match, "这个证件已经用别的手机号开过账号，请核对手机号");
            case OTHER_NAME -> bad(match, "这个手机号已经登记在别人名下，请核对姓名和手机号");
            case OTHER_PAPER -> bad(match, "这个人已经登记了另一个证件号码，请核对");
            case TWO_PEOPLE -> bad(match, "手机号是一个人的，证件是另一个人的，请核对");
        };
    }

    private static Met gone(Match match, Volunteer.State state) {
        return bad(match, state == Volunteer.State.BARRED ? "这个人的志愿者登记已被停用" : "这个人以前退出了，要再当志愿者请本人自己登记");
    }

    private static Met bad(Match match, String words) {
        return new Met(Verdict.BAD, match, Words.of(words));
    }
}
