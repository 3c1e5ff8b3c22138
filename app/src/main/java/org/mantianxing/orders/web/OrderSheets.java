package org.mantianxing.orders.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.Order;
import org.springframework.stereotype.Component;

/** A list of orders as a sheet: what the page shows, and the moments beside it. */
@Component
class OrderSheets {
    private static final List<Words> HEADINGS = List.of(
            Words.of("编号"),
            Words.of("服务"),
            Words.of("状态"),
            Words.of("从哪里来"),
            Words.of("服务开始"),
            Words.of("服务结束"),
            Words.of("地点"),
            Words.of("点单人"),
            Words.of("现在在谁手里"),
            Words.of("志愿者人数"),
            Words.of("时限"),
            Words.of("点单时间"),
            Words.of("评分"));
    private final Sites sites;

    OrderSheets(Sites sites) {
        this.sites = sites;
    }

    Table of(Actor actor, Function<@Nullable String, Page<Order>> page) {
        SiteNames names = new SiteNames(sites, actor);
        return new Table(Words.of("订单"), HEADINGS, Table.paged(page, order -> cells(order, names)));
    }

    private static List<@Nullable Object> cells(Order order, SiteNames names) {
        return Arrays.asList(
                order.number(),
                order.title(),
                Words.of(order.state().words()),
                Words.of(order.road().words()),
                order.start(),
                order.end(),
                names.of(order.site()),
                order.requesterMasked(),
                receiver(order),
                order.headcount(),
                order.state().over() ? null : order.dueAt(),
                order.createdAt(),
                order.stars());
    }

    private static Object receiver(Order order) {
        if (!order.receiverName().isEmpty()) {
            return order.receiverName();
        }
        return order.claimedName().isEmpty() ? Words.of("区中心") : order.claimedName();
    }
}
