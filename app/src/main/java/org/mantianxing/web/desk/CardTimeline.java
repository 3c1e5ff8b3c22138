package org.mantianxing.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.Lapse;
import org.mantianxing.activities.Promises;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditLine;
import org.mantianxing.identity.AuditWords;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.mantianxing.orders.OrderFact;
import org.mantianxing.orders.OrderFacts;
import org.mantianxing.records.HoursEntry;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.Records;
import org.mantianxing.records.StarStep;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerStep;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Everything that happened with a volunteer in one list: card, services, stars, promises not kept, looks at the data. */
@Component
class CardTimeline {
    private static final int SHOWN = 60;
    private final Volunteers volunteers;
    private final Records records;
    private final Promises promises;
    private final OrderFacts orders;
    private final Audit audit;

    CardTimeline(Volunteers volunteers, Records records, Promises promises, OrderFacts orders, Audit audit) {
        this.orders = orders;
        this.volunteers = volunteers;
        this.records = records;
        this.promises = promises;
        this.audit = audit;
    }

    /** The latest first; looks at the data for those who read the audit trail. */
    List<CardLine> of(Actor actor, Volunteer card, Ledger ledger) {
        List<CardLine> lines = new ArrayList<>();
        volunteers.steps(actor, card.id()).forEach(step -> lines.add(step(step)));
        Map<UUID, Integer> stars = stars(ledger);
        ledger.entries()
                .forEach(entry -> lines.add(
                        service(entry, stars.getOrDefault(entry.first().origin(), 0))));
        records.stars(actor, card.id()).forEach(star -> lines.add(star(star)));
        promises.of(actor, card).lapses().forEach(lapse -> lines.add(lapse(lapse)));
        if (Permissions.everAllows(actor, Command.AUDIT_READ)) {
            audit.about(actor, card.id()).stream()
                    .filter(line ->
                            line.action().startsWith("REVEAL_") || line.action().equals("EXPORT_PLAIN"))
                    .forEach(line -> lines.add(look(line)));
        }
        return lines.stream()
                .sorted(Comparator.comparing(CardLine::at).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static CardLine step(VolunteerStep step) {
        return new CardLine(step.at(), step.actorName(), Words.of(step.step().words()), step.words());
    }

    /** What those who were served gave, by order. */
    private Map<UUID, Integer> stars(Ledger ledger) {
        List<UUID> served = ledger.entries().stream()
                .map(entry -> entry.first().origin())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return orders.those(Actor.CLOCK, served).stream()
                .filter(order -> order.stars() > 0)
                .collect(Collectors.toMap(OrderFact::id, OrderFact::stars));
    }

    /** @param stars of the order that was served, 0 where nobody rated it */
    private static CardLine service(HoursEntry entry, int stars) {
        Words served = stars > 0
                ? Words.of("服务 {0} 分钟，点单的人评了 {1} 星", entry.minutes(), stars)
                : Words.of("服务 {0} 分钟", entry.minutes());
        return new CardLine(
                entry.first().startedAt(),
                "",
                entry.first().service()
                        ? served
                        : Words.of("{0} {1} 分钟", Words.of(entry.first().kind().words()), entry.minutes()),
                entry.first().title());
    }

    private static CardLine star(StarStep star) {
        return new CardLine(
                star.at(),
                "",
                star.given() ? Words.of("得了第 {0} 颗星", star.star()) : Words.of("第 {0} 颗星收回了", star.star()),
                "");
    }

    private static CardLine lapse(Lapse lapse) {
        String excused = lapse.excusedAt() == null ? "" : "（" + lapse.excusedName() + "）";
        Words what = lapse.excusedAt() == null
                ? Words.of(lapse.kind().words())
                : Words.of("{0}，已体谅", Words.of(lapse.kind().words()));
        return new CardLine(lapse.at(), "", what, lapse.title() + excused);
    }

    private static CardLine look(AuditLine line) {
        return new CardLine(line.at(), line.actorName(), Words.of(AuditWords.of(line.action())), line.words());
    }
}
