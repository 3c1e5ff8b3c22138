package org.mantianxing.district;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The registry of districts: which there are, how each is addressed, and how a new one comes to be. */
@Service
public class Districts implements InitializingBean {
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
        new Checks()
                .that(district.slug().matches("[a-z0-9-]{2,30}"), "slug", "地址只能用小写字母、数字和短横线，2 到 30 个字符")
                .that(!district.name().isBlank() && district.name().length() <= 30, "name", "请填写区县名称，最多 30 个字")
                .done();
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
}
