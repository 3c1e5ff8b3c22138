package org.mantianxing.catalogue;

import org.mantianxing.district.MovedPaths;
import org.mantianxing.district.SiteMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Services go with the place that supplies them, and are to be had where they were. */
@Component
class MovedServices {
    private final JdbcClient db;
    private final Catalogue catalogue;

    MovedServices(JdbcClient db, Catalogue catalogue) {
        this.db = db;
        this.catalogue = catalogue;
    }

    @EventListener
    void on(SiteMoved it) {
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update item", "supplier_path");
        paths.in("update item", "review_path");
        db.sql("""
                update item set areas = array(
                    select case when area = :before or starts_with(area, :before || '.')
                        then :after || substr(area, length(:before) + 1) else area end
                    from unnest(areas) with ordinality a (area, n) order by n)
                where exists (select from unnest(areas) area where area = :before or starts_with(area, :before || '.'))
                """).param("before", it.before()).param("after", it.after()).update();
        catalogue.changed();
    }
}
