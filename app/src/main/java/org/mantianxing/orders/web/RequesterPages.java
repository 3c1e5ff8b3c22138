package org.mantianxing.orders.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Rating;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a requester can do with an order; each thing has a page of its own, with one thing to do. */
@Controller
class RequesterPages {
    private final Orders orders;
    private final PhoneOrders phone;
    private final Orderings orderings;
    private final Uploads uploads;
    private final Lists lists;

    RequesterPages(Orders orders, PhoneOrders phone, Orderings orderings, Uploads uploads, Lists lists) {
        this.orders = orders;
        this.phone = phone;
        this.orderings = orderings;
        this.uploads = uploads;
        this.lists = lists;
    }

    /** Does something and says so, or shows the form again with what was typed. */
    private ModelAndView act(
            Actor actor, UUID id, Form form, RedirectAttributes redirect, Words said, Runnable command) {
        try {
            command.run();
            redirect.addFlashAttribute("said", said);
            return new ModelAndView("redirect:/orders/" + id);
        } catch (Invalid invalid) {
            return Failed.on(page(actor, id, form), invalid);
        } catch (Conflict | Refused failure) {
            return order(actor, id, failure);
        }
    }

    /** One of the pages, and what was typed into it. */
    private record Form(String view, May may, Typed typed) {
        static Form empty(String view, May may) {
            return new Form(view, may, Typed.nothing());
        }
    }

    private ModelAndView open(Actor actor, UUID id, Form form) {
        return phone.get(actor, id).may(form.may())
                ? page(actor, id, form)
                : order(actor, id, new Conflict("这张订单有了新进展，现在不用这样做了。最新情况在下面。"));
    }

    private ModelAndView page(Actor actor, UUID id, Form form) {
        PhoneOrder it = phone.get(actor, id);
        return new ModelAndView("orders/" + form.view())
                .addObject("it", it)
                .addObject("typed", form.typed())
                .addObject("days", orderings.daysOf(actor, it.detail()))
                .addObject("reasons", reasons(actor, form.may()));
    }

    private List<Choice> reasons(Actor actor, May what) {
        return what == May.CANCEL
                ? lists.of(actor, "cancel-reasons").stream()
                        .filter(reason -> reason.extra().equals("requester"))
                        .toList()
                : lists.of(actor, "complaint-kinds");
    }

    /** The order itself, because what was tried cannot be done any more. */
    private ModelAndView order(Actor actor, UUID id, Failure failure) {
        return Failed.on(new ModelAndView("orders/order").addObject("it", phone.get(actor, id)), failure);
    }

    @PostMapping("/orders/{id}/hurry")
    ModelAndView hurry(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        Words said = Words.of("已经帮您催了");
        return act(actor, id, Form.empty("order", May.HURRY), redirect, said, () -> orders.hurry(actor, id));
    }

    @PostMapping("/orders/{id}/confirm")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        Words said = Words.of("谢谢您，已确认完成");
        return act(actor, id, Form.empty("order", May.CONFIRM), redirect, said, () -> orders.confirm(actor, id));
    }

    @GetMapping("/orders/{id}/change")
    ModelAndView changing(Actor actor, @PathVariable UUID id) {
        OrderDetail now = orders.get(actor, id);
        Typed typed = TimesForm.fill(Typed.nothing().with("note", now.order().note()), now.times());
        return open(actor, id, new Form("change", May.CHANGE, typed));
    }

    @PostMapping("/orders/{id}/change")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        return act(actor, id, new Form("change", May.CHANGE, typed), redirect, Words.of("改好了"), () -> {
            int minutes = orders.get(actor, id).order().minutes();
            orders.change(actor, id, TimesForm.read(typed, minutes), typed.text("note"));
        });
    }

    @GetMapping("/orders/{id}/cancel")
    ModelAndView cancelling(Actor actor, @PathVariable UUID id) {
        return open(actor, id, Form.empty("cancel", May.CANCEL));
    }

    @PostMapping("/orders/{id}/cancel")
    ModelAndView cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        Form form = new Form("cancel", May.CANCEL, typed);
        return act(
                actor,
                id,
                form,
                redirect,
                Words.of("订单已取消，有关的人都会知道"),
                () -> orders.cancel(actor, id, typed.text("reason"), typed.text("words")));
    }

    @GetMapping("/orders/{id}/answer")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        return open(actor, id, Form.empty("answer", May.ANSWER));
    }

    @PostMapping("/orders/{id}/answer")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            RedirectAttributes redirect) {
        Uploads.Taken taken = uploads.take(actor, new Typed(sent), photos);
        Form form = new Form("answer", May.ANSWER, taken.typed());
        return act(actor, id, form, redirect, Words.of("补充好了，中心会接着办"), () -> {
            taken.check(() -> {});
            orders.answer(actor, id, taken.typed().text("words"), Uploaded.in(taken.typed()));
        });
    }

    @GetMapping("/orders/{id}/rate")
    ModelAndView rating(Actor actor, @PathVariable UUID id) {
        return open(actor, id, Form.empty("rate", May.RATE));
    }

    @PostMapping("/orders/{id}/rate")
    ModelAndView rate(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            RedirectAttributes redirect) {
        Uploads.Taken taken = uploads.take(actor, new Typed(sent), photos);
        Form form = new Form("rate", May.RATE, taken.typed());
        return act(actor, id, form, redirect, Words.of("谢谢您的评价"), () -> {
            taken.check(() -> {});
            Typed typed = taken.typed();
            orders.rate(actor, id, new Rating(typed.number("stars", 0), typed.text("words"), Uploaded.in(typed)));
        });
    }

    @GetMapping("/orders/{id}/complain")
    ModelAndView complaining(Actor actor, @PathVariable UUID id) {
        return open(actor, id, Form.empty("complain", May.COMPLAIN));
    }

    @PostMapping("/orders/{id}/complain")
    ModelAndView complain(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Typed typed = new Typed(sent);
        Form form = new Form("complain", May.COMPLAIN, typed);
        return act(
                actor,
                id,
                form,
                redirect,
                Words.of("中心收到了，会尽快答复您"),
                () -> orders.complain(actor, id, typed.text("kind"), typed.text("words")));
    }
}
