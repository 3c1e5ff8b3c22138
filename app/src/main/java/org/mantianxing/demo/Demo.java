package org.mantianxing.demo;

import java.util.Map;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.district.Settings;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** {@code ./run --demo}: fills district 330411, once; a district that is there already is left alone. */
@Component
class Demo implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final District XIUZHOU = new District("330411", "xiuzhou", "秀洲区", null);
    private final Districts districts;
    private final DemoSites sites;
    private final Catalogue catalogue;
    private final Settings settings;

    Demo(Districts districts, DemoSites sites, Catalogue catalogue, Settings settings) {
        this.districts = districts;
        this.sites = sites;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("demo")) {
            return;
        }
        if (districts.findBySlug(XIUZHOU.slug()).isPresent()) {
            LOG.info("The demo is there already: /{}/", XIUZHOU.slug());
            return;
        }
        District district = districts.create(Actor.CLOCK, XIUZHOU);
        DistrictScope.run(district, this::fill);
    }

    private void fill() {
        Map<String, Site> places = sites.build();
        int items = catalogue.seedMenu(Actor.CLOCK);
        settings.set(Actor.CLOCK, "demo", "true");
        LOG.info("Demo: {} places, {} services; open /{}/", places.size(), items, XIUZHOU.slug());
    }
}
