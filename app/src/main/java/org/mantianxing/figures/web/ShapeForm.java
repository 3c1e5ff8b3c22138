package org.mantianxing.figures.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.atlas.MapShape;
import org.mantianxing.atlas.NewShape;

/**
 * An area as it was typed.
 *
 * @param id null for one that is new
 */
public record ShapeForm(@Nullable UUID id, int version, String kind, String name, String hue, String points) {
    static final ShapeForm EMPTY = new ShapeForm(null, 0, MapShape.Kind.AREA.name(), "", "2", "");

    public ShapeForm {
        kind = Objects.requireNonNullElse(kind, "");
        name = Objects.requireNonNullElse(name, "");
        hue = Objects.requireNonNullElse(hue, "");
        points = Objects.requireNonNullElse(points, "");
    }

    static ShapeForm of(MapShape shape) {
        return new ShapeForm(
                shape.id(),
                shape.version(),
                shape.kind().name(),
                shape.name(),
                Integer.toString(shape.hue()),
                shape.points());
    }

    ShapeForm of(UUID known) {
        return new ShapeForm(known, version, kind, name, hue, points);
    }

    NewShape toNew() {
        return new NewShape(
                FiguresPages.named(MapShape.Kind.values(), kind).orElse(MapShape.Kind.OUTLINE),
                name,
                hue.matches("[0-9]") ? Integer.parseInt(hue) : 0,
                points);
    }
}
