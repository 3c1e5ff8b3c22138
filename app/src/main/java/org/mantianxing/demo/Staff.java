package org.mantianxing.demo;

import java.util.List;
import java.util.Map;
import org.mantianxing.kernel.Actor;

/** Who works in the console: at the centre, and at places by their paths. */
record Staff(List<Actor> centre, Map<String, Actor> byPath) {
    /** Who looks after a place: its own staff, or those of the place above. */
    Actor at(String path) {
        for (String place = path; !place.isEmpty(); place = above(place)) {
            Actor own = byPath.get(place);
            if (own != null) {
                return own;
            }
        }
        return centre.getFirst();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
