package org.mantianxing.district;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The registry of districts: which there are, how each is addressed, and how a new one comes to be. */
@Service
public class Districts implements InitializingBean {
    /** First segments that are no district's: the platform's own pages and files. */
    private static final Set<String> RESERVED =
            Set.of("platform", "static", "webjars", "console", "settings", "sign-in", "sign-out", "outbox", "error");

    private final DistrictStore store;
    private final Migrations migrations;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Map<String, District> known = new ConcurrentHashMap<>();

    Districts(DistrictStore store, Migrations migrations, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.migrations = migrations;
        this.clock = clock;
        this.events = events;
    }

    /** Migrates the platform and every district before anything else may run. */
    @Override
    public void afterPropertiesSet() {
        migrations.migrate(District.PLATFORM);
        for (District district : list()) {
            migrations.migrate(district);
        }
    }

    /** All districts, by code. Asks the registry, so that a district made on another node is seen. */
    public List<District> list() {
        List<District> all = DistrictScope.call(District.PLATFORM, store::list);
        all.forEach(district -> known.put(district.slug(), district));
        return all;
    }

    /** The district of a first path segment. */
    public Optional<District> findBySlug(String slug) {
        if (slug.equals(District.PLATFORM.slug())) {
            return Optional.of(District.PLATFORM);
        }
        District district = known.get(slug);
        if (district == null && slug.matches("[a-z0-9-]{2,30}")) {
            list();
            district = known.get(slug);
        }
        return Optional.ofNullable(district);
    }

    /** The district that has a host name of its own. */
    public Optional<District> findByHost(String host) {
        return known.values().stream()
                .filter(district -> host.equalsIgnoreCase(district.host()))
                .findFirst();
    }

    /** Creates a district with its schema; the operator's command. Throws Conflict when code or address is taken. */
    public District create(Actor actor, District district) {
        if (!actor.has(Role.OPERATOR) && actor.kind() != Actor.Kind.CLOCK) {
            throw new Refused("只有平台运维人员可以开通新的区县");
        }
        check(district);
        for (District other : list()) {
            if (other.slug().equals(district.slug()) || other.code().equals(district.code())) {
                throw new Conflict("这个区划代码或地址已经在用了");
            }
        }
        migrations.migrate(district);
        try {
            DistrictScope.call(District.PLATFORM, () -> {
                store.insert(district, clock.instant());
                return district;
            });
        } catch (DuplicateKeyException e) {
            throw new Conflict("这个区划代码或地址已经在用了");
        }
        known.put(district.slug(), district);
        DistrictScope.run(district, () -> events.publishEvent(new DistrictCreated(district)));
        return district;
    }

    private static void check(District district) {
        String host = district.host();
        new Checks()
                .that(
                        district.slug().matches("[a-z0-9-]{2,30}") && !RESERVED.contains(district.slug()),
                        "slug",
                        "地址只能用小写字母、数字和短横线，2 到 30 个字符，不能用系统自己的词")
                .that(!district.name().isBlank() && district.name().length() <= 30, "name", "请填写区县名称，最多 30 个字")
                .that(
                        host == null || host.matches("(?=.{4,200}$)([a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}"),
                        "host",
                        "域名要像 zyfw.example.cn 这样写，不带 https:// 和端口")
                .done();
    }

    /** The district of a division code; throws NotFound. */
    public District get(String code) {
        return list().stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Changes name and host of a district; code and path stay, since links and texts carry them. */
    public void change(Actor actor, District district) {
        if (!actor.has(Role.OPERATOR)) {
            throw new NotFound();
        }
        check(district);
        try {
            DistrictScope.run(District.PLATFORM, () -> store.change(district));
        } catch (DuplicateKeyException e) {
            throw new Conflict("这个域名已经是别的区县的了");
        }
        list();
    }
}
