package org.mantianxing.figures.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mantianxing.figures.StarMap;
import org.mantianxing.figures.StarMap.Star;

/**
 * Names beside the stars, none over another: above the star, else below it, to its right or its left. A name that fits
 * nowhere is written only when the reader has come nearer, where letters are smaller.
 */
public final class MapNames {
    /** Of a letter, in the units of the drawing, as the style sheet has it. */
    private static final double LETTER = 22;

    private static final double GAP = 8;
    private static final double WIDE = 1000;
    private static final double HIGH = 760;

    private MapNames() {}

    /**
     * A name and where it is written.
     *
     * @param x of its middle
     * @param y of its foot
     * @param crowded to be written only from near
     */
    public record Label(String text, double x, double y, boolean crowded) {
        double left() {
            return x - width() / 2;
        }

        double width() {
            return text.codePoints()
                    .mapToDouble(one -> one < 0x2E80 ? LETTER * 0.6 : LETTER)
                    .sum();
        }

        boolean meets(Label other) {
            return left() < other.left() + other.width()
                    && other.left() < left() + width()
                    && Math.abs(y - other.y) < LETTER + 2;
        }

        boolean inside() {
            return left() >= 0 && left() + width() <= WIDE && y >= LETTER && y <= HIGH;
        }
    }

    /** The centre's first, then the institutes' from the top down. */
    public static List<Label> of(StarMap map) {
        List<Label> written = new ArrayList<>();
        List<Star> named = map.stars().stream()
                .filter(Star::named)
                .sorted(Comparator.comparing(Star::level).thenComparingDouble(Star::y))
                .toList();
        for (Star star : named) {
            Optional<Label> free = places(star)
                    .filter(one -> one.inside() && written.stream().noneMatch(one::meets))
                    .findFirst();
            written.add(free.orElseGet(() -> {
                Label above = places(star).findFirst().orElseThrow();
                return new Label(above.text(), above.x(), above.y(), true);
            }));
        }
        return written;
    }

    private static Stream<Label> places(Star star) {
        String text = WallWords.shorter(star.name());
        Label above = new Label(text, star.x(), star.y() - star.radius() - GAP, false);
        double aside = star.radius() + GAP + above.width() / 2;
        double middle = star.y() + LETTER / 3;
        return Stream.of(
                above,
                new Label(text, star.x(), star.y() + star.radius() + LETTER, false),
                new Label(text, star.x() + aside, middle, false),
                new Label(text, star.x() - aside, middle, false));
    }
}
