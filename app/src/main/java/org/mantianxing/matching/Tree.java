package org.mantianxing.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Those who share a skill, by where they live: halved along the longer side again and again until some dozens are left.
 * Each node knows the best standing among its people and the corners of where they live, so that a search leaves out
 * whole nodes in which nobody can be good enough (k-d tree, Bentley 1975; best-first search, Hjaltason and Samet 1999).
 * Corners only widen; standings are exact.
 */
final class Tree {
    static final int LEAF = 64;
    private static final int STEP = 4;

    static final int WIDTH = 10;
    /** Number of the first of two children × 2, + 1 where they are halved by longitude; -1 for a leaf. */
    static final int KIDS = 0;

    static final int SPLIT = 1;
    static final int BEST = 2;
    static final int WEST = 3;
    static final int EAST = 4;
    static final int SOUTH = 5;
    static final int NORTH = 6;
    static final int WHERE = 7;
    static final int PARENT = 8;
    static final int COUNT = 9;

    static final int ROOT = 0;
    /** The leaf of those whose home nobody knows. */
    static final int HOMELESS = 1;

    /** {@link #WHERE} of a node whose people come from several areas. */
    static final int MIXED = Integer.MIN_VALUE;

    private static final int NOBODY = -1;
    private static final int[] NONE = {};

    int[] nodes = new int[2 * WIDTH];
    int[][] rows = new int[2][];
    private int used;
    private final Cards cards;
    private final Names names;

    Tree(Cards cards, Names names) {
        this.cards = cards;
        this.names = names;
        leaf(-1);
        leaf(-1);
    }

    /** All of an area: no site has a number below nothing. */
    static int area(int area) {
        return -2 - area;
    }

    void add(int row) {
        int node = root(row);
        widen(node, row);
        while (nodes[node * WIDTH + KIDS] >= 0) {
            node = child(node, row);
            widen(node, row);
        }
        int at = node * WIDTH;
        int count = nodes[at + COUNT]++;
        if (count == rows[node].length) {
            rows[node] = Arrays.copyOf(rows[node], count + STEP + count / 8);
        }
        rows[node][count] = row;
        boolean spread = nodes[at + WEST] < nodes[at + EAST] || nodes[at + SOUTH] < nodes[at + NORTH];
        if (count >= LEAF && spread) {
            split(node);
        }
    }

    /** To be called while the card still says where this row was put. */
    void remove(int row) {
        int leaf = leafOf(row);
        int last = --nodes[leaf * WIDTH + COUNT];
        int[] some = rows[leaf];
        int at = 0;
        while (some[at] != row) {
            at++;
        }
        some[at] = some[last];
        rejudge(leaf);
    }

    /** To be called when a standing has changed. */
    void changed(int row, int before) {
        int now = Packing.standing(cards.rows[row * Cards.WIDTH + Cards.PLACE]);
        int leaf = leafOf(row);
        if (now > before) {
            for (int node = leaf; node >= 0; node = nodes[node * WIDTH + PARENT]) {
                nodes[node * WIDTH + BEST] = Math.max(now, nodes[node * WIDTH + BEST]);
            }
        } else if (before == nodes[leaf * WIDTH + BEST]) {
            rejudge(leaf);
        }
    }

    /** Everybody in it, in no order. */
    void each(IntConsumer use) {
        for (int node = 0; node < used; node++) {
            int count = nodes[node * WIDTH + KIDS] >= 0 ? 0 : nodes[node * WIDTH + COUNT];
            for (int i = 0; i < count; i++) {
                use.accept(rows[node][i]);
            }
        }
    }

    private int leafOf(int row) {
        int node = root(row);
        while (nodes[node * WIDTH + KIDS] >= 0) {
            node = child(node, row);
        }
        return node;
    }

    private int root(int row) {
        return cards.rows[row * Cards.WIDTH + Cards.LAT] == Cards.NOWHERE ? HOMELESS : ROOT;
    }

    private int child(int node, int row) {
        int kids = nodes[node * WIDTH + KIDS];
        int value = cards.rows[row * Cards.WIDTH + ((kids & 1) == 1 ? Cards.LON : Cards.LAT)];
        return (kids >> 1) + (value < nodes[node * WIDTH + SPLIT] ? 0 : 1);
    }

    private void widen(int node, int row) {
        int at = node * WIDTH;
        int card = row * Cards.WIDTH;
        int lon = cards.rows[card + Cards.LON];
        int lat = cards.rows[card + Cards.LAT];
        int place = cards.rows[card + Cards.PLACE];
        nodes[at + WEST] = Math.min(nodes[at + WEST], lon);
        nodes[at + EAST] = Math.max(nodes[at + EAST], lon);
        nodes[at + SOUTH] = Math.min(nodes[at + SOUTH], lat);
        nodes[at + NORTH] = Math.max(nodes[at + NORTH], lat);
        nodes[at + BEST] = Math.max(nodes[at + BEST], Packing.standing(place));
        nodes[at + WHERE] = where(nodes[at + WHERE], Packing.site(place));
    }

    private int where(int so, int site) {
        if (so == NOBODY || so == site) {
            return site;
        }
        int area = names.areaOf(site);
        boolean same = so >= 0 ? names.areaOf(so) == area : so == area(area);
        return same ? area(area) : MIXED;
    }

    private void split(int node) {
        int at = node * WIDTH;
        int[] some = Arrays.copyOf(rows[node], nodes[at + COUNT]);
        int[] lons = sorted(some, Cards.LON);
        int[] lats = sorted(some, Cards.LAT);
        boolean wide = spread(lons) >= spread(lats);
        int[] sorted = wide ? lons : lats;
        if (spread(sorted) == 0) {
            return;
        }
        int half = sorted.length / 2;
        while (sorted[half] == sorted[0]) {
            half++;
        }
        int left = leaf(node);
        leaf(node);
        nodes[at + KIDS] = left * 2 + (wide ? 1 : 0);
        nodes[at + SPLIT] = sorted[half];
        rows[node] = NONE;
        for (int row : some) {
            int kid = child(node, row);
            widen(kid, row);
            int count = nodes[kid * WIDTH + COUNT]++;
            if (count == rows[kid].length) {
                rows[kid] = Arrays.copyOf(rows[kid], Math.max(sorted.length / 2, count) + STEP);
            }
            rows[kid][count] = row;
        }
    }

    private int[] sorted(int[] some, int value) {
        return Arrays.stream(some)
                .map(row -> cards.rows[row * Cards.WIDTH + value])
                .sorted()
                .toArray();
    }

    private static long spread(int[] sorted) {
        return (long) sorted[sorted.length - 1] - sorted[0];
    }

    private int leaf(int parent) {
        if (used == rows.length) {
            rows = Arrays.copyOf(rows, used + used / 4 + 2);
            nodes = Arrays.copyOf(nodes, rows.length * WIDTH);
        }
        int at = used * WIDTH;
        nodes[at + KIDS] = -1;
        nodes[at + BEST] = -1;
        nodes[at + WEST] = Integer.MAX_VALUE;
        nodes[at + EAST] = Integer.MIN_VALUE;
        nodes[at + SOUTH] = Integer.MAX_VALUE;
        nodes[at + NORTH] = Integer.MIN_VALUE;
        nodes[at + WHERE] = NOBODY;
        nodes[at + PARENT] = parent;
        nodes[at + COUNT] = 0;
        rows[used] = NONE;
        return used++;
    }

    /** Somebody of a leaf is gone or has come down: who is the best now, there and above. */
    private void rejudge(int leaf) {
        int before = nodes[leaf * WIDTH + BEST];
        int best = -1;
        int count = nodes[leaf * WIDTH + COUNT];
        for (int i = 0; i < count && best < before; i++) {
            best = Math.max(best, Packing.standing(cards.rows[rows[leaf][i] * Cards.WIDTH + Cards.PLACE]));
        }
        int node = leaf;
        while (nodes[node * WIDTH + BEST] != best) {
            nodes[node * WIDTH + BEST] = best;
            int parent = nodes[node * WIDTH + PARENT];
            if (parent < 0) {
                return;
            }
            int kids = nodes[parent * WIDTH + KIDS] >> 1;
            best = Math.max(nodes[kids * WIDTH + BEST], nodes[(kids + 1) * WIDTH + BEST]);
            node = parent;
        }
    }
}
