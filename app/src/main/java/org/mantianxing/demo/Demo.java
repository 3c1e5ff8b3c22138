package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.district.Jobs;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.MovableClock;
import org.mantianxing.kernel.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a demo of an empty district, by the real commands and with a clock that is moved. */
@Component
class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String DONE = "demo";
    private final Districts districts;
    private final DemoStage stage;
    private final Life life;
    private final Settings settings;
    private final Jobs jobs;
    private final MovableClock clock;

    Demo(Districts districts, DemoStage stage, Life life, Settings settings, Jobs jobs, MovableClock clock) {
        this.districts = districts;
        this.stage = stage;
        this.life = life;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether the district is there and filled to the end; throws StartupFailure where a demo cannot be made. */
    boolean there(District district) {
        List<District> all = districts.list();
        if (all.stream().noneMatch(one -> one.code().equals(district.code()))) {
            if (!all.isEmpty()) {
                throw new StartupFailure(
                        "演示要拨动时钟，只能建在没有别的区县的平台上，请用 MTX_DATA 换一个数据目录。",
                        "A demo moves the clock, so it is only made where no other district lives; use another MTX_DATA.");
            }
            return false;
        }
        if (!DistrictScope.call(
                district, () -> settings.find(DONE).filter("true"::equals).isPresent())) {
            throw new StartupFailure(
                    "演示数据上次没有建完，请删掉它的数据目录，再启动一次。",
                    "The demo was cut off while it was made; delete its data folder and start again.");
        }
        return true;
    }

    /** Makes the district and lets people live in it until now. */
    void make(District district, Scale scale) {
        long begin = System.nanoTime();
        Instant now = clock.instant();
        jobs.alone(() -> {
            try {
                districts.create(Actor.CLOCK, district);
                DistrictScope.run(district, () -> fill(scale, now));
            } finally {
                clock.reset();
            }
        });
        LOG.info(
                "Demo made in {} s", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private void fill(Scale scale, Instant now) {
        Instant start = now.minus(Duration.ofDays(scale.daysBack()));
        Invention chance = new Invention(330411);
        Cast cast = stage.set(scale, chance, start);
        life.live(scale, cast, chance, now);
        stage.setLately(cast, now);
        settings.set(Actor.CLOCK, DONE, "true");
    }
}
