package org.mantianxing.activities;

import java.util.ArrayList;
import java.util.List;
import org.mantianxing.kernel.Words;

/** What a change changes, in words for the history. */
final class Differences {
    private Differences() {}

    static Words of(Activity was, NewCall call) {
        List<Words> all = new ArrayList<>();
        if (!was.start().equals(call.start()) || !was.end().equals(call.end())) {
            all.add(Words.of("时间从 {0} 改到 {1}", Typed.shown(was.start()), Typed.shown(call.start())));
        }
        if (!was.place().equals(call.place())) {
            all.add(Words.of("地点改到 {0}", call.place()));
        }
        int seats = call.seats().stream().mapToInt(SeatNeed::count).sum();
        if (seats != was.seats()) {
            all.add(Words.of("名额从 {0} 改到 {1}", was.seats(), seats));
        }
        return all.stream()
                .reduce((before, next) -> Words.of("{0}、{1}", before, next))
                .orElse(Words.of("改了说明"));
    }
}
