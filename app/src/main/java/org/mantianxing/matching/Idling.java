package org.mantianxing.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Looks through everybody below a site for those who have nothing on. */
final class Idling {
    private final Held held;
    private final Cards cards;
    private final Names names;
    private final Pasts pasts;
    private final String path;
    private final int since;

    /** @param since minute after which no service of theirs began or will begin */
    Idling(Held held, String path, int since) {
        this.held = held;
        this.cards = held.cards;
        this.names = held.names;
        this.pasts = held.pasts;
        this.path = path;
        this.since = since;
    }

    Idle counted() {
        Idle idle = new Idle();
        each(row -> idle.add(group(row), skills(row), free(row)));
        return idle;
    }

    /** How many lack a skill and are free in one of the slots that their group misses it. */
    int lacking(String skill, Map<String, Integer> missed) {
        int[] count = {0};
        each(row -> {
            int slots = missed.getOrDefault(group(row), 0);
            boolean then = slots != 0 && (free(row) == 0 || (free(row) & slots) != 0);
            count[0] += then && !skills(row).contains(skill) ? 1 : 0;
        });
        return count[0];
    }

    List<UUID> some(Idlers wanted, int most) {
        List<UUID> found = new ArrayList<>();
        each(row -> {
            if (found.size() < most
                    && (wanted.group().isEmpty() || wanted.group().equals(group(row)))
                    && (wanted.skill().isEmpty() || skills(row).contains(wanted.skill()))
                    && (free(row) == 0 || (free(row) & wanted.slots()) != 0)) {
                found.add(cards.id(row));
            }
        });
        return found;
    }

    private void each(IntConsumer idle) {
        for (int row = 0; row < cards.used(); row++) {
            if (cards.holds(row) && below(site(row)) && idle(row)) {
                idle.accept(row);
            }
        }
    }

    private boolean idle(int row) {
        int about = cards.rows[row * Cards.WIDTH + Cards.ABOUT];
        return Packing.active(about)
                && Packing.wish(about) != Packing.NONE
                && Past.servesSince(pasts.get(row), since) == 0;
    }

    private boolean below(String site) {
        return site.equals(path) || site.startsWith(path + ".");
    }

    /** The site right below this one under which somebody is at home. */
    private String group(int row) {
        return Idle.group(path, site(row));
    }

    private String site(int row) {
        return names.path(Packing.site(cards.rows[row * Cards.WIDTH + Cards.PLACE]));
    }

    private Set<String> skills(int row) {
        return names.skills(held.told(row));
    }

    private int free(int row) {
        return Packing.free(cards.rows[row * Cards.WIDTH + Cards.ABOUT]);
    }
}
