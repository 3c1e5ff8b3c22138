package org.mantianxing.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.mantianxing.district.Audited;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's categories of service, and which of them have become one. */
@Service
public class Categories {
    private final CategoryStore store;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Categories(CategoryStore store, Catalogue catalogue, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** All there are, those that were merged too. */
    public List<Category> list(Actor actor) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        return catalogue.everyCategory(actor);
    }

    /** How many services on the menu each has. */
    public Map<String, Integer> items(Actor actor) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        return store.items();
    }

    /**
     * From today on the first is no longer to be chosen and its services belong to the other; what happened before keeps
     * its category. Throws Invalid for {@code into}, Conflict when somebody else has just merged one of them.
     */
    @Transactional
    public void merge(Actor actor, String from, String into) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        store.hold();
        if (into.isBlank() || from.equals(into)) {
            throw Invalid.field("into", "请选要并到哪一类");
        }
        if (!store.merge(from, into, ChinaTime.today(clock))) {
            throw new Conflict("这两类里有一类刚刚被并掉了，请看看现在的列表");
        }
        catalogue.categoriesChanged();
        events.publishEvent(new CategoryMerged(from, into));
        events.publishEvent(
                new Audited(actor, "SETTING_CHANGE", null, "服务类别：" + name(actor, from) + " → " + name(actor, into)));
    }

    /** A category that was merged is one of its own again; the services stay where they are. Throws Conflict where it is one. */
    @Transactional
    public void part(Actor actor, String code) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        if (!store.part(code)) {
            throw new Conflict("这一类没有被并掉");
        }
        catalogue.categoriesChanged();
        events.publishEvent(new CategoryMerged(code, code));
        events.publishEvent(new Audited(actor, "SETTING_CHANGE", null, "恢复服务类别：" + name(actor, code)));
    }

    private String name(Actor actor, String code) {
        return catalogue.everyCategory(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Category::name)
                .orElse(code);
    }
}
