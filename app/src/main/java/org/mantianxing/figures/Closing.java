package org.mantianxing.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.stereotype.Component;

/**
 * Closes months: when all that happened in one had to be recorded (ten working days after its end, order 67 of the Ministry
 * of Civil Affairs, article 11), its figures are kept as they stand, with a digest of the rows behind them, each month
 * chained to the one before. What is corrected later shows beside them.
 */
@Component
class Closing {
    private static final long DAYS = 10 * 24L;
    private static final int MOST = 60;
    private final Boards boards;
    private final Reckoner reckoner;
    private final FactStore facts;
    private final MonthStore store;
    private final WorkingDays days;
    private final Clock clock;

    Closing(Boards boards, Reckoner reckoner, FactStore facts, MonthStore store, WorkingDays days, Clock clock) {
        this.boards = boards;
        this.reckoner = reckoner;
        this.facts = facts;
        this.store = store;
        this.days = days;
        this.clock = clock;
    }

    /** Closes every month that is due, the oldest first. */
    void due() {
        Board board = boards.get();
        List<MonthStore.Closed> closed = store.months();
        LocalDate month = closed.isEmpty()
                ? facts.earliest().map(day -> day.withDayOfMonth(1)).orElse(null)
                : closed.getLast().month().plusMonths(1);
        String seal = closed.isEmpty() ? "" : closed.getLast().seal();
        for (int i = 0; i < MOST && month != null && isDue(month); i++, month = month.plusMonths(1)) {
            MonthStore.Closed one = close(board, month, seal);
            if (!store.close(one)) {
                return;
            }
            seal = one.seal();
        }
    }

    /** All closed months beside their figures of today, the latest first. */
    List<Month> months() {
        Board board = boards.get();
        List<Month> months = new ArrayList<>();
        String seal = "";
        for (MonthStore.Closed one : store.months()) {
            months.addFirst(new Month(
                    one.month(),
                    read(one.figures()),
                    figures(board, one.month()),
                    one.rows(),
                    one.seal(),
                    one.seal().equals(seal(seal, one)),
                    one.closedAt()));
            seal = one.seal();
        }
        return months;
    }

    private boolean isDue(LocalDate month) {
        Instant end = ChinaTime.instant(month.plusMonths(1).atStartOfDay());
        return !days.after(end, DAYS).isAfter(clock.instant());
    }

    private MonthStore.Closed close(Board board, LocalDate month, String before) {
        MessageDigest digest = sha();
        long rows = 0;
        for (Subject subject : Subject.values()) {
            rows += facts.digest(subject, Period.month(month), digest);
        }
        MonthStore.Closed open = new MonthStore.Closed(
                month,
                write(figures(board, month)),
                rows,
                HexFormat.of().formatHex(digest.digest()),
                "",
                clock.instant());
        return new MonthStore.Closed(month, open.figures(), rows, open.facts(), seal(before, open), open.closedAt());
    }

    private Map<Figure, Double> figures(Board board, LocalDate month) {
        return reckoner.everything(board, new Filter(Period.month(month), "", null, ""));
    }

    private static String seal(String before, MonthStore.Closed month) {
        String all = String.join(
                "\n", before, month.month().toString(), month.figures(), Long.toString(month.rows()), month.facts());
        return HexFormat.of().formatHex(sha().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(Map<Figure, Double> figures) {
        return figures.entrySet().stream()
                .map(one -> one.getKey().name() + "=" + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A figure that is no longer told is passed over. */
    private static Map<Figure, Double> read(String lines) {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        for (String line : lines.split("\n", -1)) {
            int at = line.indexOf('=');
            @Nullable
            Figure figure = Stream.of(Figure.values())
                    .filter(one -> line.startsWith(one.name() + "="))
                    .findFirst()
                    .orElse(null);
            if (figure != null) {
                figures.put(figure, Double.valueOf(line.substring(at + 1)));
            }
        }
        return figures;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
