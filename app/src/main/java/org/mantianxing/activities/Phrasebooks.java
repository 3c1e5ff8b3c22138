package org.mantianxing.activities;

import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Makes a {@link Phrasebook} of what the district calls its skills and languages. */
@Component
class Phrasebooks {
    private final Catalogue catalogue;
    private final Lists lists;

    Phrasebooks(Catalogue catalogue, Lists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    Phrasebook of(Actor actor) {
        return new Phrasebook(catalogue.skills(actor), lists.of(actor, "languages"));
    }
}
