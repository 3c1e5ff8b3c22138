package org.mantianxing.atlas;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.district.Audited;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Datum.Position;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Kept;
import org.mantianxing.district.Settings;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Areas and outlines of the map. Everybody sees them; staff of the centre draw them. */
@Service
public class MapShapes {
    private static final int MOST = 60;
    private static final double FARTHEST_METRES = 120_000;
    private final ShapeStore store;
    private final Sites sites;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Kept<List<MapShape>> kept;

    MapShapes(ShapeStore store, Sites sites, Settings settings, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
        this.kept = new Kept<>(store::list);
    }

    public List<MapShape> list(Actor actor) {
        return kept.get();
    }

    /** The surveyed map below, where the district has one. */
    public Optional<BaseTiles> tiles(Actor actor) {
        return BaseTiles.of(settings);
    }

    public boolean mayDraw(Actor actor) {
        return sites.mayChange(actor, sites.centre(actor));
    }

    /** Draws an area; throws Invalid for {@code name}, {@code hue} or {@code points}. */
    @Transactional
    public MapShape draw(Actor actor, NewShape typed) {
        requireDraw(actor);
        store.hold();
        if (drawn().size() >= MOST) {
            throw new Refused("最多画 {0} 片，请先删掉几片", MOST);
        }
        MapShape shape = shape(Ids.at(clock.instant()), typed, 0);
        store.insert(shape, clock.instant());
        note(actor, "MAP_DRAW", shape.name());
        return shape;
    }

    /** Throws Conflict where somebody else changed or removed it since {@code version}. */
    @Transactional
    public void change(Actor actor, UUID id, int version, NewShape typed) {
        requireDraw(actor);
        MapShape shape = shape(id, typed, version);
        if (!store.change(shape)) {
            throw new Conflict("别人刚刚改过这一片，请看看现在的样子，再改一次");
        }
        note(actor, "MAP_CHANGE", shape.name());
    }

    @Transactional
    public void remove(Actor actor, UUID id) {
        requireDraw(actor);
        MapShape shape = store.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        store.remove(id);
        note(actor, "MAP_REMOVE", shape.name());
    }

    /** Draws one heart, two rings and the areas from where the places stand; throws Conflict where areas are drawn already. */
    @Transactional
    public void example(Actor actor) {
        requireDraw(actor);
        store.hold();
        if (!drawn().isEmpty()) {
            throw new Conflict("已经画过了，示例只在一片都没有的时候画");
        }
        List<MapShape> shapes = Example.of(sites.list(actor), () -> Ids.at(clock.instant()));
        if (shapes.isEmpty()) {
            throw new Refused("中心还没有位置，先写上它的经度和纬度");
        }
        shapes.forEach(one -> store.insert(one, clock.instant()));
        note(actor, "MAP_DRAW", "示例");
    }

    /**
     * Takes outlines out of GeoJSON; each good one replaces the one its place had. Throws Invalid for {@code file} where it is
     * none.
     */
    @Transactional
    public List<Outlined> outlines(Actor actor, String json, Datum datum) {
        requireDraw(actor);
        List<Outlined> outlines = new GeoJson(sites.list(actor), datum).read(json);
        int taken = 0;
        store.hold();
        for (Outlined one : outlines) {
            Site site = one.site();
            if (one.taken() && site != null) {
                store.removeOutline(site.id());
                store.insert(
                        new MapShape(
                                Ids.at(clock.instant()),
                                MapShape.Kind.OUTLINE,
                                site.id(),
                                site.name(),
                                1,
                                one.rings(),
                                0),
                        clock.instant());
                taken++;
            }
        }
        if (taken > 0) {
            note(actor, "MAP_OUTLINES", Integer.toString(taken));
        }
        return outlines;
    }

    private List<MapShape> drawn() {
        return store.list().stream().filter(one -> one.kind().drawn()).toList();
    }

    private MapShape shape(UUID id, NewShape typed, int version) {
        String name = Normal.line(typed.name());
        new Checks()
                .that(!name.isEmpty() && name.codePointCount(0, name.length()) <= 20, "name", "请写名称，最多 20 个字")
                .that(typed.hue() >= 1 && typed.hue() <= MapShape.HUES, "hue", "请选一种颜色")
                .that(typed.kind().drawn(), "kind", "请选心、圈或片")
                .done();
        List<Position> ring = Rings.typed(typed.points());
        Site centre = sites.centre(Actor.CLOCK);
        if (centre.lon() != null
                && ring.stream().anyMatch(one -> Geo.metres(one.lon(), one.lat(), centre) > FARTHEST_METRES)) {
            throw Invalid.field("points", "有的点离中心太远了，不像在本区县；经度写在前面，纬度写在后面");
        }
        return new MapShape(id, typed.kind(), null, name, typed.hue(), List.of(ring), version);
    }

    private void requireDraw(Actor actor) {
        if (!mayDraw(actor)) {
            throw new Refused("地图上的片区由实践中心来画");
        }
    }

    private void note(Actor actor, String action, String words) {
        kept.forget();
        if (actor.kind() != Actor.Kind.CLOCK) {
            events.publishEvent(new Audited(actor, action, null, words));
        }
    }
}
