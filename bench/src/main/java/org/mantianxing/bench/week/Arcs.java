package org.mantianxing.bench.week;

import java.util.Arrays;

/** An instance of parts as a network: orders, people by half-day, people, and a sink that also takes what stays open. */
final class Arcs {
    /** More than any fit is worth: costs from nothing up suit some solvers much better. */
    private static final int HIGH = 40_000;

    final int nodes;
    final int sink;
    final int count;
    final int[] tail;
    final int[] head;
    final int[] capacity;
    final int[] cost;
    private int size;

    Arcs(Instance one) {
        int orders = one.orders();
        int[] slot = new int[one.people() * Instance.PARTS];
        Arrays.fill(slot, -1);
        int[] postOf = Greedy.postOf(one);
        int slots = 0;
        for (int fit = 0; fit < one.fits(); fit++) {
            int key = one.who()[fit] * Instance.PARTS + one.part()[postOf[fit]];
            if (slot[key] < 0) {
                slot[key] = slots++;
            }
        }
        int people = orders + slots;
        sink = people + one.people();
        nodes = sink + 1;
        count = one.fits() + slots + one.people() + orders;
        tail = new int[count];
        head = new int[count];
        capacity = new int[count];
        cost = new int[count];
        for (int fit = 0; fit < one.fits(); fit++) {
            int key = one.who()[fit] * Instance.PARTS + one.part()[postOf[fit]];
            add(postOf[fit], orders + slot[key], 1, HIGH - one.worth()[fit]);
        }
        for (int key = 0; key < slot.length; key++) {
            if (slot[key] >= 0) {
                add(orders + slot[key], people + key / Instance.PARTS, 1, 0);
            }
        }
        for (int who = 0; who < one.people(); who++) {
            add(people + who, sink, one.most()[who], 0);
        }
        for (int order = 0; order < orders; order++) {
            add(order, sink, one.places()[order], HIGH);
        }
    }

    /** What is gained where that is the cost of all seats, open ones too. */
    static long worth(Instance one, long allCost) {
        return (long) HIGH * one.seats() - allCost;
    }

    private void add(int from, int to, int most, int itsCost) {
        tail[size] = from;
        head[size] = to;
        capacity[size] = most;
        cost[size++] = itsCost;
    }
}
