package org.mantianxing.orders.web;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.district.Site;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderDetail.May;

/**
 * All that the console's page of an order shows.
 *
 * @param lineage the site of the place and all above it, from the centre down
 * @param sketch null where nobody knows where the place is
 * @param twins likely the same order
 * @param receivers null where the reader cannot send it on
 */
public record Sheet(
        OrderDetail detail,
        Choices choices,
        List<Site> lineage,
        @Nullable Sketch sketch,
        List<Order> twins,
        @Nullable Receivers receivers,
        ReasonLists reasons,
        Reasons said,
        List<SiteGroup> sites) {

    /** The lists of reasons for what can be said no to. */
    public record ReasonLists(
            List<Choice> refuse,
            List<Choice> askBack,
            List<Choice> giveBack,
            List<Choice> cancel,
            List<Choice> complaints) {

        /** How a kind of complaint reads. */
        public String complaint(String code, boolean english) {
            return Choices.text(complaints, code, english);
        }
    }

    private static final Set<May> NEXT =
            EnumSet.of(May.ACCEPT, May.APPROVE, May.DISPATCH, May.CALL, May.REOPEN, May.ANSWER_COMPLAINT);

    public Sheet {
        lineage = List.copyOf(lineage);
        twins = List.copyOf(twins);
        sites = List.copyOf(sites);
    }

    public Order order() {
        return detail.order();
    }

    public boolean may(May what) {
        return detail.may(what);
    }

    /** Whether the next step is the reader's own. */
    public boolean mine() {
        return !Collections.disjoint(detail.may(), NEXT);
    }

    /** The place beyond its site, masked; empty where there is nothing more. */
    public String address() {
        String name = lineage.getLast().name();
        String masked = order().placeMasked();
        return masked.startsWith(name) ? masked.substring(name.length()).strip() : masked;
    }

    /** 北镇实践所 · 天星社区: the place in the tree, without the centre unless it is the place itself. */
    public String site() {
        return lineage.stream().skip(lineage.size() > 1 ? 1 : 0).map(Site::name).collect(Collectors.joining(" · "));
    }
}
