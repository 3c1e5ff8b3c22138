package org.mantianxing.activities.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attendances;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;
import org.mantianxing.records.NewHours;

/** Hours for somebody who came without a seat, or time on the way or standing by, as the leader types them. */
public record TypedForm(
        @Nullable String who,
        @Nullable String from,
        @Nullable String to,
        @Nullable String words,
        @Nullable String kind) {

    /** What is kept apart from serving; null for serving. */
    NewHours.@Nullable Kind apart() {
        return kind == null
                ? null
                : switch (kind) {
                    case "TRAVEL" -> NewHours.Kind.TRAVEL;
                    case "STANDBY" -> NewHours.Kind.STANDBY;
                    default -> null;
                };
    }

    String toWho() {
        return who == null ? "" : who;
    }

    /** The planned start where nothing is typed; of what is kept apart, both ends are typed. */
    Instant toFrom(Activity activity) {
        return time("from", from, activity, activity.start());
    }

    Instant toTo(Activity activity) {
        return time("to", to, activity, activity.end());
    }

    String toWords() {
        return Normal.line(words == null ? "" : words);
    }

    private Instant time(String field, @Nullable String typed, Activity activity, Instant usual) {
        boolean apart = apart() != null;
        Instant earliest = apart ? activity.start().minus(Attendances.AROUND) : activity.checkInOpens();
        Checks checks = new Checks();
        Instant time = RollForm.time(checks, field, typed == null ? "" : typed, earliest);
        checks.that(!apart || time != null, field, "几点到几点都要写").done();
        return time == null ? usual : time;
    }
}
