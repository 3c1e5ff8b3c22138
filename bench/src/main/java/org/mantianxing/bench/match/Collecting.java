package org.mantianxing.bench.match;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Holds what Lucene finds against the rules, and keeps the best points. Cheap looks come first. */
final class Collecting extends SimpleCollector {
    private final Wanted wanted;
    private final Top top;
    private @Nullable Values values;

    Collecting(Wanted wanted, int k) {
        this.wanted = wanted;
        this.top = new Top(k);
    }

    private record Values(
            NumericDocValues spot,
            NumericDocValues about,
            NumericDocValues place,
            NumericDocValues area,
            NumericDocValues proven,
            NumericDocValues asked,
            NumericDocValues seat) {}

    int[] points() {
        return top.points();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = new Values(
                DocValues.getNumeric(leaf.reader(), "spot"),
                DocValues.getNumeric(leaf.reader(), "about"),
                DocValues.getNumeric(leaf.reader(), "place"),
                DocValues.getNumeric(leaf.reader(), "area"),
                DocValues.getNumeric(leaf.reader(), "proven"),
                DocValues.getNumeric(leaf.reader(), "asked"),
                DocValues.getNumeric(leaf.reader(), "seat"));
    }

    @Override
    public void collect(int doc) throws IOException {
        Values now = Objects.requireNonNull(values);
        long about = value(now.about(), doc);
        int free = (int) (about >> 32) & ((1 << 21) - 1);
        boolean plain = (about >> 53 & 1) == 1;
        if (!plain && free != 0 && (wanted.slots & ~free) != 0) {
            return;
        }
        long spot = value(now.spot(), doc);
        long place = value(now.place(), doc);
        int points = wanted.points(
                free,
                plain,
                (int) about >>> 18,
                (int) about & ((1 << 18) - 1),
                (int) (place >> 32),
                (int) value(now.area(), doc),
                (int) place,
                wanted.metres((int) (spot >> 32), (int) spot),
                wanted.skill >= 0 && ((value(now.proven(), doc) >>> wanted.skill) & 1) == 1,
                (int) (about >>> 54));
        if (points <= top.bar() || value(now.asked(), doc) >= 3) {
            return;
        }
        long seat = value(now.seat(), doc);
        if (!((int) (seat >> 32) < wanted.end && (int) seat > wanted.start)) {
            top.offer(points);
        }
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.longValue() : 0;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
