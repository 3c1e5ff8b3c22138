package org.mantianxing.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Admissions;
import org.mantianxing.identity.Admissions.Match;
import org.mantianxing.identity.Admissions.Newcomer;
import org.mantianxing.identity.Masks;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Intake;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Whose services an old list tells of: found by number, by phone, by document, and never by a name alone. */
@Component
class OldPeople {
    private static final String NOBODY = "档案里没有这个人，先导入志愿者名单";
    private final Admissions admissions;
    private final Intake intake;
    private final Volunteers volunteers;

    OldPeople(Admissions admissions, Intake intake, Volunteers volunteers) {
        this.admissions = admissions;
        this.intake = intake;
        this.volunteers = volunteers;
    }

    /**
     * Who it was.
     *
     * @param path of their home
     * @param why nobody, or the wrong one, was found; null where all is well
     */
    record Found(
            @Nullable UUID account, String path, @Nullable Words why) {
        static Found nobody(String why) {
            return new Found(null, "", Words.of(why));
        }
    }

    /** In the order given. */
    List<Found> find(Actor actor, List<OldService> services) {
        Map<String, UUID> numbered =
                intake.numbered(actor, services.stream().map(OldService::number).toList());
        List<Match> matches = admissions.look(
                actor,
                services.stream()
                        .map(one -> new Newcomer(one.phone(), one.name(), one.paper()))
                        .toList());
        Map<UUID, Volunteer> cards = cards(
                actor,
                Stream.concat(
                                numbered.values().stream(),
                                matches.stream().map(Match::account).filter(Objects::nonNull))
                        .distinct()
                        .toList());
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            OldService one = services.get(i);
            found.add(
                    one.number().isEmpty()
                            ? met(matches.get(i), cards)
                            : named(one, numbered.get(one.number()), cards));
        }
        return found;
    }

    private Map<UUID, Volunteer> cards(Actor actor, Collection<UUID> ids) {
        return volunteers.list(actor, ids).stream().collect(Collectors.toMap(Volunteer::id, Function.identity()));
    }

    private static Found named(OldService one, @Nullable UUID account, Map<UUID, Volunteer> cards) {
        Volunteer card = account == null ? null : cards.get(account);
        if (card == null) {
            return Found.nobody("没有这个志愿者编号，请核对");
        }
        return card.nameMasked().equals(Masks.mask(Vault.Kind.NAME, one.name()))
                ? found(card)
                : Found.nobody("这个编号是别人的，请核对姓名和编号");
    }

    private static Found met(Match match, Map<UUID, Volunteer> cards) {
        UUID account = match.account();
        return switch (match.fit()) {
            case NEW -> Found.nobody(NOBODY);
            case SAME, OTHER_PHONE -> {
                Volunteer card = account == null ? null : cards.get(account);
                yield card == null ? Found.nobody(NOBODY) : found(card);
            }
            case OTHER_NAME -> Found.nobody("这个手机号已经登记在别人名下，请核对姓名和手机号");
            case OTHER_PAPER -> Found.nobody("这个人已经登记了另一个证件号码，请核对");
            case TWO_PEOPLE -> Found.nobody("手机号是一个人的，证件是另一个人的，请核对");
        };
    }

    private static Found found(Volunteer card) {
        return card.state() == Volunteer.State.MERGED
                ? Found.nobody("这份登记并到另一份了，请用另一份的编号或手机号")
                : new Found(card.id(), card.path(), null);
    }
}
