package org.mantianxing.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ordering on the phone, on one page. Nobody has to sign in to fill it in; who does at the end finds everything again.
 */
@Controller
class OrderingPages {
    private final Orders orders;
    private final Orderings orderings;
    private final Familiar familiar;
    private final Uploads uploads;

    OrderingPages(Orders orders, Orderings orderings, Familiar familiar, Uploads uploads) {
        this.orders = orders;
        this.orderings = orderings;
        this.familiar = familiar;
        this.uploads = uploads;
    }

    /** A fresh form, about a service of the menu or with words already said; {@code resume}: the draft kept before. */
    @GetMapping("/orders/new")
    ModelAndView fresh(
            Actor actor,
            @RequestParam MultiValueMap<String, String> query,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String draft) {
        Typed asked = new Typed(query);
        if (asked.sent("resume") && draft != null) {
            return page(actor, draft(actor, new DraftKey(draft)), null).addObject("resumed", true);
        }
        Typed beginning = Typed.nothing().with("item", asked.text("item")).with("words", asked.text("words"));
        return page(actor, beginning, null);
    }

    @PostMapping("/orders/new")
    ModelAndView place(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            @CookieValue(name = DraftCookie.NAME, required = false) @Nullable String draft,
            HttpServletRequest request,
            HttpServletResponse response) {
        Uploads.Taken taken = uploads.take(actor, new Typed(sent), photos);
        try {
            OrderForm form = form(actor, taken.typed());
            if (!actor.signedIn()) {
                return signIn(actor, form, draft, request, response);
            }
            taken.check(form::requireBeginning);
            UUID order = orders.place(actor, form.toNewOrder());
            if (draft != null) {
                orders.dropDraft(actor, new DraftKey(draft).owner());
                DraftCookie.clear(request, response);
            }
            return new ModelAndView("redirect:/orders/" + order + "?placed");
        } catch (Invalid | Refused | Conflict failure) {
            return page(actor, again(taken.typed(), failure), failure);
        }
    }

    private OrderForm form(Actor actor, Typed typed) {
        Item item = orderings.item(actor, typed);
        if (item == null && !typed.text("item").isEmpty()) {
            throw Invalid.field("item", "这项服务已经不在菜单上了，请另选一项，或用自己的话写");
        }
        NewOrder.Where where =
                OrderForm.Spot.of(typed) == OrderForm.Spot.LAST ? familiar.where(actor, typed.id("last")) : null;
        return new OrderForm(typed, item, where);
    }

    private ModelAndView signIn(
            Actor actor,
            OrderForm form,
            @Nullable String draft,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.requireBeginning();
        DraftKey key = draft == null ? DraftKey.fresh() : new DraftKey(draft);
        orders.keepDraft(actor, key.owner(), key.seal(Drafted.text(form.typed())));
        DraftCookie.set(request, response, key.token());
        return new ModelAndView("redirect:/sign-in?back=%2Forders%2Fnew%3Fresume");
    }

    private Typed draft(Actor actor, DraftKey key) {
        return orders.draft(actor, key.owner())
                .flatMap(key::open)
                .map(Drafted::read)
                .orElseGet(Typed::nothing);
    }

    /** Where the form's key was used up, it comes back with a new one. */
    private static Typed again(Typed typed, Failure failure) {
        return failure instanceof Conflict ? typed.with("once", "") : typed;
    }

    private ModelAndView page(Actor actor, Typed typed, @Nullable Failure failure) {
        ModelAndView page = new ModelAndView("orders/new").addObject("ordering", orderings.of(actor, typed));
        return Failed.on(page, failure);
    }
}
