package org.mantianxing.figures;

import org.mantianxing.catalogue.CategoryMerged;
import org.mantianxing.district.MovedPaths;
import org.mantianxing.district.SiteMoved;
import org.mantianxing.live.Live;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said to a score stays with its place; what was told by the tree or the categories of before is told anew. */
@Component
class MovedNotes {
    private final JdbcClient db;
    private final FactStore facts;
    private final Live live;

    MovedNotes(JdbcClient db, FactStore facts, Live live) {
        this.db = db;
        this.facts = facts;
        this.live = live;
    }

    @EventListener
    void on(SiteMoved it) {
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update assessment_note", "place");
        anew();
    }

    @EventListener
    void on(CategoryMerged it) {
        anew();
    }

    /** The facts stay, what they tell is another: open screens fetch it. */
    private void anew() {
        facts.version(facts.hold() + 1);
        live.changed(Board.TOPIC);
    }
}
