package org.mantianxing.figures.cube;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.cube.Standing.Counting;

/**
 * Rows of numbers, each under a small number of its own, and the answers to what was asked of them. An answer that was
 * given once is kept and follows every change, so that asking again costs nothing; the first time all chunks that may
 * matter are read, by all processors. Readers never see half a change.
 */
public final class Cube {
    /** The column of days since 1970. */
    public static final int DAY = 0;
    /** The day of a row that is no longer there. */
    public static final int GONE = -1;
    /** Answers that take more than this, in bytes, are not kept; who has not been asked for longest goes. */
    private static final long MOST_KEPT = 48L << 20;
    /** Where the marks of one thread take more than this, in bytes, there is only one thread. */
    private static final long MOST_MARKS = 32L << 20;

    /** What every kept answer takes besides. */
    private static final long EACH = 1024;

    private static final int FEW_CHUNKS = 4;
    private final int width;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Chunk> chunks = new ArrayList<>();
    private long keptBytes;
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    /** @param width number of columns, that of the days among them */
    public Cube(int width) {
        this.width = width;
    }

    /** An answer that follows; {@code bytes} it took when it was given. */
    private record Kept(Standing answer, long bytes) {}

    /** A row under its number; replaces the one that was there. {@code values[0]} is its day. */
    public record Row(int number, int[] values) {}

    /** All of them at once, for whoever asks. */
    public void put(List<Row> rows) {
        lock.writeLock().lock();
        try {
            int[] before = new int[width];
            for (Row row : rows) {
                Chunk chunk = chunk(row.number() / Chunk.ROWS);
                int at = row.number() % Chunk.ROWS;
                boolean was = chunk.get(at, before);
                chunk.set(at, row.values());
                synchronized (kept) {
                    kept.values().forEach(one -> {
                        if (was) {
                            one.answer().move(before, -1);
                        }
                        if (row.values()[DAY] != GONE) {
                            one.answer().move(row.values(), 1);
                        }
                    });
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    public Answer ask(Question question) {
        return read(question, Standing::answer);
    }

    /** How many of those told apart by the only measure occur once, twice and so on: for how evenly something is spread. */
    public SortedMap<Integer, Integer> spread(Question question) {
        return read(question, Standing::spread);
    }

    private <T> T read(Question question, Function<Standing, T> use) {
        lock.readLock().lock();
        try {
            Standing known = known(question.key());
            if (known == null) {
                known = count(question);
                keep(known);
            }
            return use.apply(known);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Numbers of the rows that count for a question, the latest number first; at most {@code most}, below {@code before}. */
    public List<Integer> rows(Question question, int cell, int before, int most) {
        lock.readLock().lock();
        try {
            List<Integer> found = new ArrayList<>();
            int[] row = new int[width];
            int last = Math.min(before, chunks.size() * Chunk.ROWS) - 1;
            for (int number = last; number >= 0 && found.size() < most; number--) {
                Chunk chunk = chunks.get(number / Chunk.ROWS);
                if (!chunk.touches(question.from(), question.to())) {
                    number -= number % Chunk.ROWS;
                } else if (chunk.get(number % Chunk.ROWS, row) && question.cell(row) == cell) {
                    found.add(number);
                }
            }
            return found;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The values of rows that are there. */
    public List<int[]> values(List<Integer> numbers) {
        lock.readLock().lock();
        try {
            List<int[]> found = new ArrayList<>();
            for (int number : numbers) {
                int[] row = new int[width];
                if (number / Chunk.ROWS < chunks.size()
                        && chunks.get(number / Chunk.ROWS).get(number % Chunk.ROWS, row)) {
                    found.add(row);
                }
            }
            return found;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** For each value below {@code size} of one column the other column's, 0 where no row that is there has it. */
    public int[] paired(int key, int value, int size) {
        lock.readLock().lock();
        try {
            int[] pairs = new int[size];
            for (Chunk chunk : chunks) {
                for (int row = 0; row < chunk.rows(); row++) {
                    int at = chunk.column(key).get(row);
                    if (at < size && chunk.column(DAY).get(row) != GONE) {
                        pairs[at] = chunk.column(value).get(row);
                    }
                }
            }
            return pairs;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What the rows take, in bytes; answers that are kept come on top. */
    public long bytes() {
        lock.readLock().lock();
        try {
            return chunks.stream().mapToLong(Chunk::bytes).sum();
        } finally {
            lock.readLock().unlock();
        }
    }

    private Standing count(Question question) {
        List<Chunk> some = chunks.stream()
                .filter(chunk -> chunk.touches(question.from(), question.to()))
                .toList();
        boolean large = marked(question) && question.cells() * (long) most(question) / 8 > MOST_MARKS;
        var stream = some.size() > FEW_CHUNKS && !large ? some.parallelStream() : some.stream();
        return stream.collect(() -> new Counting(question), Counting::add, Counting::merge)
                .done();
    }

    private void keep(Standing fresh) {
        Question question = fresh.question();
        if (!marked(question)) {
            synchronized (kept) {
                forget(kept.put(question.key(), new Kept(fresh, fresh.bytes() + EACH)));
                keptBytes += fresh.bytes() + EACH;
                while (keptBytes > MOST_KEPT && kept.size() > 1) {
                    forget(kept.remove(kept.keySet().iterator().next()));
                }
            }
        }
    }

    private static boolean marked(Question question) {
        return question.cells() > Tally.Different.MOST_CELLS
                && question.measures().stream().anyMatch(one -> one.kind() == Measure.Kind.DIFFERENT);
    }

    /** The largest value of what is told apart. */
    private int most(Question question) {
        return question.measures().stream()
                .filter(one -> one.kind() == Measure.Kind.DIFFERENT)
                .mapToInt(one -> chunks.stream()
                        .mapToInt(chunk -> chunk.column(one.column()).most())
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private @Nullable Standing known(String key) {
        synchronized (kept) {
            Kept one = kept.get(key);
            return one == null ? null : one.answer();
        }
    }

    private void forget(@Nullable Kept one) {
        keptBytes -= one == null ? 0 : one.bytes();
    }

    private Chunk chunk(int number) {
        while (chunks.size() <= number) {
            chunks.add(new Chunk(width));
        }
        return chunks.get(number);
    }
}
