package org.mantianxing.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pages against the one-query endpoint: in turns of some seconds, so that whatever else the machine does hits both. */
final class Pages {
    private static final Duration WARM = Duration.ofSeconds(6);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int TURNS = 3;
    private static final String ONE = "/xiuzhou/bench/one";
    private final Load load;

    Pages(Load load) {
        this.load = load;
    }

    /** One page, and the one-query endpoint asked by the same person in the same seconds. */
    record Line(String name, Times page, Times one) {
        double ratio() {
            return page.perSecond() / one.perSecond();
        }
    }

    List<Line> measure(List<Load.Page> pages) {
        List<Line> lines = new ArrayList<>();
        for (Load.Page page : pages) {
            load.run(page, WARM);
            load.run(page.with(ONE), WARM);
            Times its = Times.NONE;
            Times one = Times.NONE;
            for (int i = 0; i < TURNS; i++) {
                its = its.and(load.run(page, TURN));
                one = one.and(load.run(page.with(ONE), TURN));
            }
            lines.add(new Line(page.name(), its, one));
        }
        return lines;
    }
}
