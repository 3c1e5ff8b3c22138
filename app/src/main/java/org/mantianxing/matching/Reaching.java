package org.mantianxing.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/** Collects, call by call, who could have come; then tells who of them was never asked. */
final class Reaching {
    /** What only says that somebody had their turn, or had something else on at that time. */
    private static final int NOT_AGAINST = Trial.EARLIER | Trial.BUDGET | Trial.BUSY;

    private final Cards cards;
    private final Pasts pasts;
    private final BitSet could = new BitSet();

    Reaching(Cards cards, Pasts pasts) {
        this.cards = cards;
        this.pasts = pasts;
    }

    /** @param skilled those who have what the call asks for */
    void hear(Trial trial, List<Tree> skilled) {
        if (trial.need.general()) {
            for (int row = 0; row < cards.used(); row++) {
                if (cards.holds(row)) {
                    hear(trial, row);
                }
            }
        } else {
            skilled.forEach(tree -> tree.each(row -> hear(trial, row)));
        }
    }

    private void hear(Trial trial, int row) {
        if (!could.get(row) && (trial.against(row, trial.has(row)) & ~NOT_AGAINST) == 0) {
            could.set(row);
        }
    }

    Reached since(int minute, int most) {
        int asked = 0;
        List<UUID> overlooked = new ArrayList<>();
        for (int row = could.nextSetBit(0); row >= 0; row = could.nextSetBit(row + 1)) {
            int[] past = pasts.get(row);
            if (Past.askedSince(past, minute) + Past.servesSince(past, minute) > 0) {
                asked++;
            } else if (overlooked.size() < most) {
                overlooked.add(cards.id(row));
            }
        }
        return new Reached(could.cardinality(), asked, overlooked);
    }
}
