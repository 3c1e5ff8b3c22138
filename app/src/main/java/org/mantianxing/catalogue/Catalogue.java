package org.mantianxing.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.district.Kept;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The menu of services: what there is, found by word, category and place. */
@Service
public class Catalogue {
    private static final int PAGE = 24;
    private final CatalogueStore store;
    private final MenuSeed seed;
    private final Bookings bookings;
    private final Kept<List<Category>> categories;
    private final Kept<List<Skill>> skills;
    private final Kept<List<Listed>> menu;

    Catalogue(CatalogueStore store, MenuSeed seed, Bookings bookings) {
        this.store = store;
        this.seed = seed;
        this.bookings = bookings;
        this.categories = new Kept<>(store::categories);
        this.skills = new Kept<>(store::skills);
        this.menu =
                new Kept<>(() -> store.listed().stream().sorted(Listed.ORDER).toList());
    }

    /** Those to choose from. */
    public List<Category> categories(Actor actor) {
        return everyCategory(actor).stream().filter(Category::current).toList();
    }

    /** Those too that were merged into another: to read what happened before. */
    public List<Category> everyCategory(Actor actor) {
        Permissions.require(actor, Command.MENU_READ, Target.NOTHING);
        return categories.get();
    }

    /** The whole tree: groups first, then what belongs to them. */
    public List<Skill> skills(Actor actor) {
        Permissions.require(actor, Command.MENU_READ, Target.NOTHING);
        return skills.get();
    }

    /** What a skill is called; its code where the tree does not know it. */
    public String skillName(Actor actor, String code) {
        return skills(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Skill::name)
                .orElse(code);
    }

    /** What is listed and fits, a page at a time. A district has some hundreds of services; they are looked through in memory. */
    public Page<Item> search(Actor actor, MenuQuery query) {
        Permissions.require(actor, Command.MENU_READ, Target.NOTHING);
        List<Listed> fitting = menu.get().stream()
                .filter(listed -> listed.fits(query))
                .limit(PAGE + 1L)
                .toList();
        Page<Listed> page = Page.of(fitting, PAGE, Listed::key);
        return new Page<>(page.rows().stream().map(Listed::item).toList(), page.next());
    }

    /** Those of these codes of the standard menu that are listed, in the order of the codes. */
    public List<Item> named(Actor actor, List<String> codes) {
        Permissions.require(actor, Command.MENU_READ, Target.NOTHING);
        List<UUID> ids = store.named(codes);
        return menu.get().stream()
                .map(Listed::item)
                .filter(item -> ids.contains(item.id()))
                .sorted(Comparator.comparingInt(item -> ids.indexOf(item.id())))
                .toList();
    }

    /** The listed services that a team supplies, as the menu has them. */
    public List<Item> ofTeam(Actor actor, UUID team) {
        Permissions.require(actor, Command.MENU_READ, Target.NOTHING);
        List<UUID> ids = store.suppliedBy(team);
        return menu.get().stream()
                .map(Listed::item)
                .filter(item -> ids.contains(item.id()))
                .toList();
    }

    /** A listed service with its usual seats; throws NotFound. */
    public Item get(Actor actor, UUID id) {
        Permissions.require(actor, Command.MENU_READ, Target.NOTHING);
        return store.find(id).orElseThrow(NotFound::new).with(store.seats(id));
    }

    /** Mondays of the weeks from this day on in which nothing of a service is left. */
    public Set<LocalDate> full(Actor actor, Item item, LocalDate from) {
        return bookings.full(actor, item, from);
    }

    /** The Monday of the first week from this day on in which a service can still be had. */
    public LocalDate free(Actor actor, Item item, LocalDate from) {
        return bookings.free(actor, item, from);
    }

    /** Puts the standard menu on the list as the centre's; what is there already stays. Returns how many were new. */
    @Transactional
    public int seedMenu(Actor actor) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        int fresh = seed.menu(actor);
        menu.forget();
        return fresh;
    }

    /** To be called by whatever changes the tree of skills. */
    void skillsChanged() {
        skills.forget();
    }

    /** To be called by whatever merges categories. */
    void categoriesChanged() {
        categories.forget();
        menu.forget();
    }

    /** To be called by whatever changes the menu. */
    void changed() {
        menu.forget();
    }
}
