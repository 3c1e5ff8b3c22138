package org.mantianxing.orders.web;

import java.util.List;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Reads the lists that forms about orders choose from. */
@Component
class ChoiceLists {
    private final Catalogue catalogue;
    private final Lists lists;

    ChoiceLists(Catalogue catalogue, Lists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    Choices of(Actor actor) {
        return new Choices(
                catalogue.everyCategory(actor),
                catalogue.skills(actor),
                lists.of(actor, "risk-kinds"),
                lists.of(actor, "relations"));
    }

    /** A list of reasons by its name. */
    List<Choice> reasons(Actor actor, String name) {
        return lists.of(actor, name);
    }

    /** To read reasons that a history keeps. */
    Reasons said(Actor actor) {
        return Reasons.of(actor, lists);
    }
}
