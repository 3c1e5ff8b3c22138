package org.mantianxing.matching;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The exact k best for one call: nodes of the trees are opened in the order of the most points that anybody in them can
 * have, until that is less than what the last of the best has.
 */
final class Search {
    private static final int TREE_BITS = 16;
    private static final int NODE_BITS = 32;

    private final Trial trial;
    private final Bounds bounds;
    private final List<Tree> trees;
    private final Looked looked;
    private final Best best;
    /** Points × tree × node, the largest on top. */
    private long[] open = new long[64];

    private int size;
    private int[] abouts = new int[Tree.LEAF + 1];
    private int[] places = new int[Tree.LEAF + 1];

    /**
     * Where to look.
     *
     * @param having so many trees, the first, are of people who have what is asked for; of the others, those have it too
     *     who are in one of these
     * @param skill the points that its people have for their skills, of each tree
     */
    record Looked(List<Tree> trees, int having, int[] skill) {
        static Looked of(Need need, Points scale, Names names, List<Tree> all) {
            Map<Tree, Integer> points = new LinkedHashMap<>();
            for (String skill : need.skills()) {
                int number = names.known(skill);
                if (number >= 0) {
                    points.put(all.get(told(number)), scale.skill(true, false, need));
                    points.put(all.get(proven(number)), scale.skill(true, true, need));
                }
            }
            int having = points.size();
            if (need.general()) {
                all.forEach(tree -> points.putIfAbsent(tree, scale.skill(false, false, need)));
            }
            return new Looked(
                    List.copyOf(points.keySet()),
                    having,
                    points.values().stream().mapToInt(Integer::intValue).toArray());
        }

        /** Those trees alone that hold everybody with one of the skills. */
        static List<Tree> skilled(Need need, Names names, List<Tree> all) {
            return need.skills().stream()
                    .map(names::known)
                    .filter(number -> number >= 0)
                    .flatMap(number -> Stream.of(all.get(told(number)), all.get(proven(number))))
                    .toList();
        }

        private static int told(int skill) {
            return tree(2 * skill);
        }

        private static int proven(int skill) {
            return tree(2 * skill + 1);
        }

        /** Which tree holds those with a skill as {@link Names#marked} tells it; the first of all is of those without any. */
        static int tree(int marked) {
            return 1 + marked;
        }

        boolean has(int which) {
            return which < having;
        }
    }

    Search(Trial trial, Bounds bounds, Looked looked, Best best) {
        this.bounds = bounds;
        this.looked = looked;
        this.trial = trial;
        this.trees = looked.trees();
        this.best = best;
    }

    void run() {
        for (int row : trial.bound()) {
            offer(row, trial.has(row));
        }
        int[] skill = looked.skill();
        for (int i = 0; i < skill.length; i++) {
            push(i, Tree.ROOT, skill[i]);
            push(i, Tree.HOMELESS, skill[i]);
        }
        while (size > 0) {
            long next = pop();
            if ((int) (next >>> (TREE_BITS + NODE_BITS)) < best.bar()) {
                return;
            }
            int which = (int) (next >>> NODE_BITS) & ((1 << TREE_BITS) - 1);
            open(which, (int) next, skill[which]);
        }
    }

    private void open(int which, int node, int skill) {
        Tree tree = trees.get(which);
        int kids = tree.nodes[node * Tree.WIDTH + Tree.KIDS];
        if (kids >= 0) {
            push(which, kids >> 1, skill);
            push(which, (kids >> 1) + 1, skill);
            return;
        }
        int[] rows = tree.rows[node];
        int count = tree.nodes[node * Tree.WIDTH + Tree.COUNT];
        look(rows, count);
        int distance = distance(tree, node);
        for (int i = 0; i < count; i++) {
            if (trial.hopeful(abouts[i], places[i], skill + distance, best.bar()) && !isElsewhere(which, rows[i])) {
                offer(rows[i], looked.has(which) && (!trial.lapsing(rows[i]) || trial.has(rows[i])));
            }
        }
    }

    /** All rows of a leaf at once: memory answers ten such questions in the time of one, if nothing waits between them. */
    private void look(int[] rows, int count) {
        if (abouts.length < count) {
            abouts = new int[count];
            places = new int[count];
        }
        for (int i = 0; i < count; i++) {
            abouts[i] = trial.about(rows[i]);
            places[i] = trial.place(rows[i]);
        }
    }

    private void offer(int row, boolean has) {
        int points = trial.points(row, has, best.bar());
        if (points >= 0) {
            best.offer(row, points);
        }
    }

    /** Whether a row is judged among those who have what is asked for. */
    private boolean isElsewhere(int which, int row) {
        return !looked.has(which) && trial.has(row);
    }

    private void push(int which, int node, int skill) {
        Tree tree = trees.get(which);
        int at = node * Tree.WIDTH;
        int standing = tree.nodes[at + Tree.BEST];
        if (standing < 0) {
            return;
        }
        int most = skill + standing + trial.scale.time + trial.scale.language + belonging(tree.nodes[at + Tree.WHERE]);
        int bar = best.bar();
        if (Math.max(Points.PLAIN, most + trial.scale.distance) < bar) {
            return;
        }
        most = Math.max(Points.PLAIN, most + distance(tree, node));
        if (most >= bar) {
            push(((long) most << (TREE_BITS + NODE_BITS)) | ((long) which << NODE_BITS) | node);
        }
    }

    private int distance(Tree tree, int node) {
        Ground ground = trial.ground;
        if (ground == null || node == Tree.HOMELESS) {
            return trial.scale.distanceUnknown;
        }
        int at = node * Tree.WIDTH;
        return bounds.distance(ground.metresAtLeast(
                tree.nodes[at + Tree.WEST],
                tree.nodes[at + Tree.EAST],
                tree.nodes[at + Tree.SOUTH],
                tree.nodes[at + Tree.NORTH]));
    }

    /** The most that anybody can have by home, who is at home in such a node. */
    private int belonging(int where) {
        if (where == Tree.MIXED || where == Tree.area(trial.area)) {
            return trial.scale.sameStation;
        }
        return where >= 0 ? trial.belonging(where) : 0;
    }

    private void push(long one) {
        if (size == open.length) {
            open = Arrays.copyOf(open, size * 2);
        }
        int at = size++;
        while (at > 0 && open[(at - 1) / 2] < one) {
            open[at] = open[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        open[at] = one;
    }

    private long pop() {
        long top = open[0];
        long last = open[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int kid = 2 * at + 1;
            if (kid + 1 < size && open[kid + 1] > open[kid]) {
                kid++;
            }
            if (open[kid] <= last) {
                break;
            }
            open[at] = open[kid];
            at = kid;
        }
        open[at] = last;
        return top;
    }
}
