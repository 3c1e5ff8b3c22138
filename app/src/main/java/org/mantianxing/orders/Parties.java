package org.mantianxing.orders;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Sealed;
import org.mantianxing.identity.Target;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** Who asks, and for whom, by each road. */
@Component
class Parties {
    private static final String SELF = "self";
    private final Accounts accounts;
    private final Vault vault;
    private final Sites sites;

    Parties(Accounts accounts, Vault vault, Sites sites) {
        this.accounts = accounts;
        this.vault = vault;
        this.sites = sites;
    }

    /** Who ordered, and who is served; what is personal is sealed. */
    record Sides(
            @Nullable UUID requester,
            String masked,
            @Nullable Sealed served,
            @Nullable UUID phone,
            String phoneMasked) {}

    /** Whether this person may order by this road at all. */
    void require(Actor actor, Road road) {
        switch (road) {
            case PHONE, FAMILY, CALLBACK -> Permissions.require(actor, Command.ORDER_PLACE, Target.ownedBy(actor.id()));
            case DESK, COUNTER -> Permissions.requireEver(actor, Command.ORDER_PLACE_FOR_CALLER);
            case UPWARD, MENU_PICK -> Permissions.requireEver(actor, Command.ORDER_PLACE_UPWARD);
            case PARTNER -> throw new Refused("合作平台的点单还没有开通");
        }
    }

    void check(Actor actor, NewOrder order, @Nullable Site site, Checks checks) {
        NewOrder.Whom whom = order.whom();
        boolean other = !whom.relation().equals(SELF);
        String name = Normal.line(whom.name());
        checks.that(!other || whom.consent(), "consent", "请先问过本人愿不愿意，再勾选“已征得同意”")
                .that(!other || !name.isEmpty(), "name", "请填写受助人的称呼")
                .that(Texts.length(name) <= OrderChecks.NAME, "name", "称呼最多 30 个字")
                .that(whom.phone().isBlank() || OrderChecks.isPhone(whom.phone()), "phone", "电话没有填对，请填手机号或带区号的座机");
        if (order.road() == Road.DESK || order.road() == Road.COUNTER) {
            String caller = Normal.line(whom.callerName());
            checks.that(OrderChecks.isPhone(whom.callerPhone()), "callerPhone", "请填写来电人的手机号或座机")
                    .that(!caller.isEmpty(), "callerName", "请填写来电人的称呼")
                    .that(Texts.length(caller) <= OrderChecks.NAME, "callerName", "称呼最多 30 个字");
        }
        if (order.road() == Road.UPWARD || order.road() == Road.MENU_PICK) {
            checks.that(
                    site == null || Permissions.allows(actor, Command.ORDER_PLACE_UPWARD, Target.at(site.path())),
                    "site",
                    "只能为您管理的范围开单");
        }
    }

    /** After the checks: finds or makes the caller's account, seals names and numbers. */
    Sides seal(Actor actor, NewOrder order, Site site) {
        NewOrder.Whom whom = order.whom();
        @Nullable
        Account requester = switch (order.road()) {
            case PHONE, FAMILY, CALLBACK -> accounts.get(actor, actor.id());
            case DESK, COUNTER -> accounts.enrol(actor, whom.callerPhone(), Normal.line(whom.callerName()));
            case UPWARD, MENU_PICK, PARTNER -> null;
        };
        @Nullable UUID owner = requester == null ? null : requester.id();
        String name = Normal.line(whom.name());
        Sealed served = name.isEmpty() ? null : vault.seal(Vault.Kind.NAME, name, owner);
        if (!whom.phone().isBlank()) {
            Sealed phone = vault.seal(Vault.Kind.PHONE, whom.phone(), owner);
            return new Sides(owner, called(actor, requester, site), served, phone.id(), phone.masked());
        }
        return new Sides(
                owner,
                called(actor, requester, site),
                served,
                requester == null ? null : requester.phoneId(),
                requester == null ? "" : requester.phoneMasked());
    }

    /** A person's name, masked; of a site that orders, the site's. */
    private String called(Actor actor, @Nullable Account requester, Site place) {
        if (requester != null) {
            return requester.nameMasked().isEmpty() ? requester.phoneMasked() : requester.nameMasked();
        }
        return actor.grants().stream()
                .filter(grant -> grant.covers(place.path()))
                .max(Comparator.comparingInt(
                        (Grant grant) -> grant.path() == null ? 0 : grant.path().length()))
                .flatMap(grant -> sites.find(actor, grant.site()))
                .map(Site::name)
                .orElse(place.name());
    }
}
