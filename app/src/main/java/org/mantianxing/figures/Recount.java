package org.mantianxing.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.cube.Measure;
import org.mantianxing.kernel.Ids;
import org.mantianxing.live.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks whether all is well: asks the ledgers anew about every single thing that counts and compares with the facts that
 * are kept; then adds all facts up once more and compares with what this node has in memory. What differs is told, and
 * counted anew.
 */
@Component
class Recount {
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int PAGE = 500;
    private static final int TRIES = 5;
    private final Boards boards;
    private final Sources sources;
    private final Fold fold;
    private final FactStore facts;
    private final MonthStore alarms;
    private final Tools tools;

    /** What it works with. */
    @Component
    record Tools(Live live, Clock clock) {}

    Recount(Boards boards, Sources sources, Fold fold, FactStore facts, MonthStore alarms, Tools tools) {
        this.boards = boards;
        this.sources = sources;
        this.fold = fold;
        this.facts = facts;
        this.alarms = alarms;
        this.tools = tools;
    }

    /** How many things differed. */
    int run() {
        int found = 0;
        for (Topics.Kind kind : Topics.Kind.values()) {
            List<UUID> page = page(kind, null);
            while (!page.isEmpty()) {
                found += compare(kind, page);
                page = page(kind, page.getLast());
            }
        }
        return found + memory();
    }

    private List<UUID> page(Topics.Kind kind, @Nullable UUID after) {
        return sources.ids(kind, after, PAGE);
    }

    private int compare(Topics.Kind kind, List<UUID> ids) {
        fold.all();
        Map<UUID, String> wrong = differences(kind, ids);
        if (!wrong.isEmpty()) {
            // perhaps it changed just now: then it has been counted after another look
            fold.all();
            wrong = differences(kind, ids);
        }
        if (wrong.isEmpty()) {
            return 0;
        }
        alarm(kind.name(), wrong.size() + ": " + wrong.entrySet().iterator().next());
        tools.live().changedForFigures(ids.stream().map(kind::topic).toList());
        fold.all();
        return wrong.size();
    }

    private Map<UUID, String> differences(Topics.Kind kind, List<UUID> ids) {
        return fold.differences(new Topics(Map.of(kind, new LinkedHashSet<>(ids))));
    }

    /** Sums of every column, from the table and from memory. */
    private int memory() {
        int found = 0;
        for (Subject subject : Subject.values()) {
            Sums sums = sums(subject);
            // what changes while one looks tells nothing; somebody looks again tomorrow
            for (int i = 1; i < TRIES && sums.moved(); i++) {
                sums = sums(subject);
            }
            if (!sums.moved() && !sums.table().equals(sums.memory())) {
                alarm(subject.name(), "memory " + sums.memory() + " ≠ " + sums.table());
                boards.forget();
                found++;
            }
        }
        return found;
    }

    /** Both sums; {@code moved}: facts changed in between. */
    private record Sums(List<Long> table, List<Long> memory, boolean moved) {}

    private Sums sums(Subject subject) {
        Board board = boards.get();
        long before = board.version();
        List<Measure> measures = new ArrayList<>(List.of(Measure.COUNT));
        for (int i = 1; i < subject.columns().size(); i++) {
            measures.add(Measure.sum(i));
        }
        var answer = board.cube(subject).ask(new Looking(board, subject).ever().ask(measures));
        List<Long> memory = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            memory.add(answer.number(i, 0));
        }
        List<Long> table = facts.sums(subject);
        return new Sums(table, memory, boards.get().version() != before);
    }

    private void alarm(String subject, String words) {
        Instant now = tools.clock().instant();
        LOG.error("Figures differ from the ledgers: {} {}", subject, words);
        alarms.alarm(new Figures.Alarm(Ids.at(now), now, subject, words));
    }
}
