package org.mantianxing.orders;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys under which lists find an order: the sites at or above its place and its receiver, and the team. */
final class Reaches {
    private Reaches() {}

    static String[] of(String path, @Nullable String receiverPath, @Nullable UUID team) {
        Set<String> keys = new TreeSet<>();
        upwards(path, keys);
        if (receiverPath != null) {
            upwards(receiverPath, keys);
        }
        if (team != null) {
            keys.add(team(team));
        }
        return keys.toArray(String[]::new);
    }

    static String team(UUID team) {
        return "team:" + team;
    }

    /** The site above, or null for the centre. */
    static @Nullable String above(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? null : path.substring(0, dot);
    }

    /** The centre, above everything. */
    static String top(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    static boolean below(String path, String place) {
        return path.startsWith(place + ".");
    }

    private static void upwards(String path, Set<String> keys) {
        for (String place = path; place != null; place = above(place)) {
            keys.add(place);
        }
    }
}
