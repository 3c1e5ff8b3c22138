package org.mantianxing.activities.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;

/** Hours for somebody who came without a seat, as the leader types them. */
public record TypedForm(
        @Nullable String who,
        @Nullable String from,
        @Nullable String to,
        @Nullable String words) {

    String toWho() {
        return who == null ? "" : who;
    }

    Instant toFrom(Activity activity) {
        return time("from", from, activity, activity.start());
    }

    Instant toTo(Activity activity) {
        return time("to", to, activity, activity.end());
    }

    String toWords() {
        return Normal.line(words == null ? "" : words);
    }

    private static Instant time(String field, @Nullable String typed, Activity activity, Instant usual) {
        Checks checks = new Checks();
        Instant time = RollForm.time(checks, field, typed == null ? "" : typed, activity);
        checks.done();
        return time == null ? usual : time;
    }
}
