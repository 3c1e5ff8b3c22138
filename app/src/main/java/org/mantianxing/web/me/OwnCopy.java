package org.mantianxing.web.me;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.OwnData;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Words;
import org.mantianxing.messages.Message;
import org.mantianxing.messages.Messages;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.Revealed;
import org.mantianxing.records.HoursLine;
import org.mantianxing.teams.Team;
import org.mantianxing.training.Attempt;
import org.mantianxing.volunteers.SkillProof;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** Gathers a person's own data from every module. */
@Component
class OwnCopy {
    private static final int PAGES = 1000;
    private final Kept kept;
    private final OwnData own;
    private final Messages messages;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Clock clock;

    OwnCopy(Kept kept, OwnData own, Messages messages, Sites sites, Catalogue catalogue, Clock clock) {
        this.kept = kept;
        this.own = own;
        this.messages = messages;
        this.sites = sites;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    MyData of(Actor me) {
        return new MyData(
                "满天星 · " + DistrictScope.get().name(),
                clock.instant(),
                person(me),
                kept.volunteers().find(me, me.id()).map(card -> card(me, card)).orElse(null),
                kept.teams().teamsOf(me, me.id()).stream().map(Team::name).toList(),
                kept.records().lines(me, me.id()).stream().map(OwnCopy::service).toList(),
                kept.learning().attempts(me).stream().map(one -> test(me, one)).toList(),
                all(after -> kept.orders().mine(me, after == null ? "" : after)).stream()
                        .map(order -> placed(me, order))
                        .toList(),
                all(after -> messages.inbox(me, after)).stream()
                        .map(OwnCopy::told)
                        .toList(),
                kept.audit().about(me, me.id()).stream()
                        .map(line -> Seen.of(line, me))
                        .map(seen -> new MyData.Look(
                                seen.line().at(),
                                seen.line().actorName(),
                                seen.what().chinese(),
                                seen.why()))
                        .toList());
    }

    private MyData.Person person(Actor me) {
        Account account = kept.accounts().get(me, me.id());
        OwnData.Plain plain = own.plain(me);
        return new MyData.Person(
                plain.name(),
                plain.phone(),
                plain.paper(),
                account.login(),
                account.language(),
                account.elder(),
                account.createdAt());
    }

    private MyData.Card card(Actor me, Volunteer card) {
        return new MyData.Card(
                card.number(),
                sites.find(me, card.site()).map(Site::name).orElse(""),
                card.birthYear(),
                card.sex(),
                said(me, "politics", card.politics()),
                said(me, "schooling", card.schooling()),
                catalogue.skills(me).stream()
                        .filter(skill -> card.skills().contains(skill.code()))
                        .map(Skill::name)
                        .toList(),
                kept.said().own(me),
                IntStream.range(0, 21)
                        .filter(cell -> card.free(cell / 3 + 1, cell % 3))
                        .mapToObj(cell ->
                                (cell / 3 + 1) + "-" + List.of("am", "pm", "ev").get(cell % 3))
                        .toList(),
                kept.volunteers().away(me, me.id()).stream()
                        .map(one -> one.from() + "/" + one.until())
                        .toList(),
                kept.proofs().of(me, me.id()).stream()
                        .map(proof -> certificate(me, proof))
                        .toList(),
                card.maxMetres(),
                card.languages(),
                card.wishes(),
                card.offers().words(),
                card.state().words(),
                card.registeredAt());
    }

    private MyData.Test test(Actor me, Attempt one) {
        return new MyData.Test(
                kept.courses().get(me, one.course()).name(),
                one.startedAt(),
                one.endedAt(),
                one.rightOnes(),
                one.asked().size(),
                one.passed());
    }

    private MyData.Certificate certificate(Actor me, SkillProof proof) {
        return new MyData.Certificate(
                catalogue.skills(me).stream()
                        .filter(skill -> skill.code().equals(proof.skill()))
                        .map(Skill::name)
                        .findFirst()
                        .orElse(proof.skill()),
                kept.proofs().ownNumber(me, proof),
                proof.issuer(),
                proof.expires(),
                proof.state().words(),
                proof.offeredAt(),
                proof.decidedName(),
                proof.why());
    }

    private String said(Actor me, String list, String code) {
        return kept.lists().find(me, list, code).map(Choice::text).orElse("");
    }

    private static MyData.Service service(HoursLine line) {
        return new MyData.Service(
                line.title(),
                line.organiser(),
                line.startedAt(),
                line.endedAt(),
                line.minutes(),
                line.grade().words() + " " + Packed.chinese(line.evidence()),
                line.recordedName(),
                line.recordedAt(),
                Packed.chinese(line.reason()));
    }

    private MyData.Placed placed(Actor me, Order order) {
        Revealed plain = kept.orders().reveal(me, order.id(), "");
        return new MyData.Placed(
                order.number(),
                order.title(),
                order.state().words(),
                order.words(),
                order.note(),
                plain.phone(),
                plain.address(),
                order.createdAt(),
                order.stars(),
                order.ratingWords());
    }

    private static MyData.Told told(Message message) {
        return new MyData.Told(
                message.at(),
                Words.of(
                                message.words(),
                                message.arguments(moment ->
                                        ChinaTime.local(moment).withNano(0).toString()))
                        .chinese(),
                !message.unread());
    }

    static <T> List<T> all(Function<@Nullable String, Page<T>> read) {
        List<T> rows = new ArrayList<>();
        String after = null;
        for (int i = 0; i < PAGES; i++) {
            Page<T> page = read.apply(after);
            rows.addAll(page.rows());
            after = page.next();
            if (after == null) {
                break;
            }
        }
        return rows;
    }
}
