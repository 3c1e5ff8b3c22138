package org.mantianxing.orders.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.live.Live;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.Orders;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One's orders, and one order as it goes its way. */
@Controller
class OrderPages {
    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();
    private final Orders orders;
    private final PhoneOrders phone;
    private final Pictures pictures;
    private final Live live;

    OrderPages(Orders orders, PhoneOrders phone, Pictures pictures, Live live) {
        this.orders = orders;
        this.phone = phone;
        this.pictures = pictures;
        this.live = live;
    }

    @GetMapping("/orders")
    ModelAndView mine(Actor actor, @RequestParam(defaultValue = "") String after) {
        Page<Order> page = orders.mine(actor, after);
        return new ModelAndView("orders/mine")
                .addObject("open", rows(actor, page, false))
                .addObject("over", rows(actor, page, true))
                .addObject("next", page.next())
                .addObject("first", after.isEmpty());
    }

    /** {@code placed}: just now, so that it is said large. */
    @GetMapping("/orders/{id}")
    ModelAndView order(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String placed) {
        return new ModelAndView("orders/order")
                .addObject("it", phone.get(actor, id))
                .addObject("placed", placed != null);
    }

    /** The order alone, for a page that is looked at. */
    @GetMapping("/orders/{id}/track")
    ModelAndView track(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("orders/track").addObject("it", phone.get(actor, id));
    }

    @GetMapping("/events/orders/{id}")
    SseEmitter listen(Actor actor, @PathVariable UUID id) {
        orders.get(actor, id);
        return live.listen("order:" + id);
    }

    @GetMapping("/orders/{id}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        requireShown(actor, id, picture);
        return jpeg(pictures.get(actor, picture, Image.Size.FULL));
    }

    @GetMapping("/orders/{id}/pictures/{picture}/small")
    ResponseEntity<byte[]> smallPicture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        requireShown(actor, id, picture);
        return jpeg(pictures.get(actor, picture, Image.Size.SMALL));
    }

    /** A picture just uploaded, for its owner alone. */
    @GetMapping("/orders/pictures/{picture}/small")
    ResponseEntity<byte[]> uploaded(Actor actor, @PathVariable UUID picture) {
        return jpeg(pictures.getOwn(actor, picture, Image.Size.SMALL));
    }

    /** Who may see the order sees its pictures, and no other ones by its address. */
    private void requireShown(Actor actor, UUID id, UUID picture) {
        OrderDetail detail = orders.get(actor, id);
        if (!detail.before().contains(picture) && !detail.after().contains(picture)) {
            throw new NotFound();
        }
    }

    private static ResponseEntity<byte[]> jpeg(Image image) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(PRIVATE)
                .body(image.jpeg());
    }

    private List<OwnRow> rows(Actor actor, Page<Order> page, boolean over) {
        return page.rows().stream()
                .filter(order -> order.state().over() == over)
                .map(order -> new OwnRow(order, phone.icon(actor, order), Track.bar(order.state())))
                .toList();
    }
}
