package org.mantianxing.matching.week;

import java.util.Arrays;

/** Nodes on the way of one search, the nearest first: a heap, and for each node how far it is and how it was reached. */
final class Frontier {
    private final int[] distance;
    private final int[] via;
    /** In which search a node was seen, and settled. */
    private final int[] seen;

    private final int[] settled;
    private int search;
    private int[] touched = new int[64];
    private int touches;
    private long[] heap = new long[64];
    private int size;

    Frontier(int nodes) {
        distance = new int[nodes];
        via = new int[nodes];
        seen = new int[nodes];
        settled = new int[nodes];
    }

    void begin() {
        search++;
        touches = 0;
        size = 0;
    }

    void reach(int node, int far, int by) {
        if (seen[node] != search) {
            seen[node] = search;
            if (touches == touched.length) {
                touched = Arrays.copyOf(touched, touches * 2);
            }
            touched[touches++] = node;
        } else if (distance[node] <= far) {
            return;
        }
        distance[node] = far;
        via[node] = by;
        push((long) far << Integer.SIZE | node);
    }

    /** The nearest node that was not given out yet, if it is nearer than that; -1 otherwise. */
    int next(int limit) {
        while (size > 0) {
            long top = pop();
            int node = (int) top;
            if (settled[node] != search) {
                if (distance[node] >= limit) {
                    return -1;
                }
                settled[node] = search;
                return node;
            }
        }
        return -1;
    }

    int distance(int node) {
        return distance[node];
    }

    int via(int node) {
        return via[node];
    }

    /** How many nodes were reached. */
    int reached() {
        return touches;
    }

    int reached(int at) {
        return touched[at];
    }

    private void push(long key) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) >> 1] > key) {
            heap[at] = heap[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        heap[at] = key;
    }

    private long pop() {
        long top = heap[0];
        long last = heap[--size];
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = last;
        return top;
    }
}
