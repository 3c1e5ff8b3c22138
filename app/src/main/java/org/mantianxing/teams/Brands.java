package org.mantianxing.teams;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brands: the faces of what teams do, seen by everybody, looked after by the centre. */
@Service
public class Brands {
    private final BrandStore store;
    private final Teams teams;
    private final Sites sites;
    private final Pictures pictures;
    private final Audit audit;
    private final Clock clock;

    Brands(BrandStore store, Teams teams, Sites sites, Pictures pictures, Audit audit, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.sites = sites;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are shown. */
    public List<Brand> list(Actor actor) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.list().stream().filter(brand -> !brand.hidden()).toList();
    }

    /** Those that rest too, for the centre. */
    public List<Brand> all(Actor actor) {
        manage(actor);
        return store.list();
    }

    /** Throws NotFound for one that rests, unless the centre asks. */
    public Brand get(Actor actor, String code) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.find(code)
                .filter(brand -> !brand.hidden() || Permissions.allows(actor, Command.SETTINGS_CHANGE, Target.NOTHING))
                .orElseThrow(NotFound::new);
    }

    /** The brands under which a team serves. */
    public List<Brand> ofTeam(Actor actor, UUID team) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.ofTeam(team).stream().filter(brand -> !brand.hidden()).toList();
    }

    /** Throws NotFound where there is none. */
    public Image picture(Actor actor, String code, Image.Size size) {
        UUID picture = Optional.ofNullable(get(actor, code).picture()).orElseThrow(NotFound::new);
        return pictures.get(actor, picture, size);
    }

    /** Sets one up. Throws Invalid with every problem, Conflict when its code is taken. */
    @Transactional
    public void add(Actor actor, Brand brand) {
        manage(actor);
        check(actor, brand);
        try {
            store.insert(brand, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Invalid.field("code", "这个网址已经有别的品牌用了");
        }
        audit.write(actor, "BRAND_ADD", null, brand.name());
    }

    /** Changes what it says, not which services of the standard menu it names; throws Conflict when it has changed since. */
    @Transactional
    public void change(Actor actor, Brand brand) {
        manage(actor);
        get(actor, brand.code());
        check(actor, brand);
        if (!store.change(brand)) {
            throw new Conflict("这个品牌刚才有人改过，请看看现在的内容再改");
        }
        audit.write(actor, "BRAND_CHANGE", null, brand.name());
    }

    /** It rests, or is shown again; what was served under it stays. */
    @Transactional
    public void hide(Actor actor, String code, boolean rest) {
        manage(actor);
        Brand brand = get(actor, code);
        store.hide(code, rest ? clock.instant() : null);
        audit.write(actor, rest ? "BRAND_HIDE" : "BRAND_SHOW", null, brand.name());
    }

    /** Its picture, in place of the one before. {@code agreed}: by whoever can be told on it. */
    @Transactional
    public void putPicture(Actor actor, String code, InputStreamSource file, boolean agreed) {
        manage(actor);
        Brand brand = get(actor, code);
        new Checks().that(agreed, "agreed", "照片谁都看得到，请先问过照片里的人").done();
        UUID picture;
        try {
            picture = pictures.add(actor, file);
        } catch (Refused e) {
            throw new Invalid(List.of(new Invalid.Problem("photo", e.words())));
        }
        store.picture(code, picture);
        forget(actor, brand);
    }

    @Transactional
    public void removePicture(Actor actor, String code) {
        manage(actor);
        Brand brand = get(actor, code);
        store.picture(code, null);
        forget(actor, brand);
    }

    private void forget(Actor actor, Brand before) {
        Optional.ofNullable(before.picture()).ifPresent(old -> pictures.forget(actor, List.of(old)));
    }

    private static void manage(Actor actor) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
    }

    private void check(Actor actor, Brand brand) {
        new Checks()
                .that(brand.code().matches("[a-z0-9]{2,30}"), "code", "品牌的网址用小写字母和数字，2 到 30 个")
                .that(!brand.name().isBlank() && brand.name().length() <= 20, "name", "请填写品牌名称，最多 20 个字")
                .that(brand.slogan().length() <= 40, "slogan", "口号最多 40 个字")
                .that(brand.story().length() <= 1000, "story", "故事最多 1000 个字")
                .that(brand.hue() >= 1 && brand.hue() <= 7, "hue", "请选一种颜色")
                .that(sites.find(actor, brand.site()).isPresent(), "site", "请选择是哪个场所的品牌")
                .done();
        if (brand.team() != null) {
            teams.get(actor, brand.team());
        }
    }
}
