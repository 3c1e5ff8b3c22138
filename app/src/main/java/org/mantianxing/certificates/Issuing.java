package org.mantianxing.certificates;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.Masks;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.HoursEntry;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.records.Sheet;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Makes a certificate of what sites have confirmed. */
@Component
class Issuing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int MOST_A_DAY = 20;
    private final CertificateStore store;
    private final Records records;
    private final Signing signing;
    private final Issuers issuers;
    private final People people;
    private final Clock clock;

    /** Who the holder is. */
    @Component("certificateHolders")
    record People(Accounts accounts, Volunteers volunteers, Vault vault) {}

    Issuing(CertificateStore store, Records records, Signing signing, Issuers issuers, People people, Clock clock) {
        this.store = store;
        this.records = records;
        this.signing = signing;
        this.issuers = issuers;
        this.people = people;
        this.clock = clock;
    }

    Ready ready(Actor actor) {
        List<HoursEntry> served = served(actor);
        Set<UUID> confirmed = confirmed(actor, served);
        List<HoursEntry> good = served.stream()
                .filter(entry -> confirmed.contains(entry.first().activity()))
                .toList();
        return new Ready(
                good.stream().mapToLong(HoursEntry::minutes).sum(),
                good.size(),
                served.size() - good.size(),
                good.stream().map(Issuing::day).min(Comparator.naturalOrder()).orElse(null));
    }

    Certificate issue(Actor actor, Wanted wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        check(wanted, ChinaTime.date(now));
        if (store.issuedSince(actor.id(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refused("今天开具的证明太多了，请明天再开");
        }
        records.hold(actor);
        List<HoursEntry> served = served(actor);
        Set<UUID> confirmed = confirmed(actor, served);
        List<HoursEntry> entries = served.stream()
                .filter(entry -> confirmed.contains(entry.first().activity()))
                .filter(entry ->
                        !day(entry).isBefore(wanted.from()) && !day(entry).isAfter(wanted.to()))
                .sorted(Comparator.comparing((HoursEntry entry) -> entry.first().startedAt()))
                .toList();
        if (entries.isEmpty()) {
            throw new Refused("这段时间里没有站点核对过的服务，还不能开证明");
        }
        District district = DistrictScope.get();
        String number = district.code() + "-" + ChinaTime.date(now).getYear() + "-" + letters();
        long minutes = entries.stream().mapToLong(HoursEntry::minutes).sum();
        Statement statement = new Statement(
                1,
                number,
                now.toString(),
                issuers.of(district),
                holder(actor, wanted),
                wanted.from().toString(),
                wanted.to().toString(),
                minutes,
                records.total(actor, actor.id()).star(),
                grades(entries),
                entries.stream().map(Issuing::service).toList());
        String canonical = Json.canonical(statement);
        PublicKey key = signing.current();
        Certificate certificate = new Certificate(
                Ids.at(now),
                number,
                actor.id(),
                wanted.from(),
                wanted.to(),
                minutes,
                entries.size(),
                people.vault().seal(Vault.Kind.SECRET, canonical, actor.id()).id(),
                signing.sign(key.id(), Json.bytes(canonical)),
                key.id(),
                wanted.showName(),
                wanted.showServices(),
                wanted.seal(),
                0,
                now,
                null,
                "");
        store.insert(
                certificate, entries.stream().map(entry -> entry.first().id()).toList());
        return certificate;
    }

    private static void check(Wanted wanted, LocalDate today) {
        String number = IdKind.plain(wanted.idNumber());
        boolean told = !wanted.idKind().isBlank() || !number.isEmpty();
        new Checks()
                .that(!wanted.to().isBefore(wanted.from()), "to", "结束的日子不能早于开始的日子")
                .that(!wanted.from().isAfter(today), "from", "开始的日子还没有到")
                .that(
                        !told
                                || IdKind.of(wanted.idKind())
                                        .filter(kind -> kind.fits(number))
                                        .isPresent(),
                        "idNumber",
                        "证件号码和证件种类对不上，请核对；不想印在证明上可以都空着")
                .done();
    }

    private Statement.Holder holder(Actor actor, Wanted wanted) {
        Account account = people.accounts().get(actor, actor.id());
        UUID name = account.nameId();
        if (name == null) {
            throw Invalid.field("name", "证明上要有姓名，请先在“我的”里填写姓名");
        }
        String number = people.volunteers()
                .find(actor, actor.id())
                .map(Volunteer::number)
                .orElse("");
        String id = IdKind.plain(wanted.idNumber());
        return new Statement.Holder(
                people.vault().reveal(actor, name, "服务证明"),
                number,
                id.isEmpty() ? "" : wanted.idKind(),
                id.isEmpty() ? "" : Masks.mask(Vault.Kind.ID_NUMBER, id));
    }

    /** What was served and recorded here and still counts. */
    private List<HoursEntry> served(Actor actor) {
        return records.ledger(actor, actor.id()).entries().stream()
                .filter(entry -> entry.first().kind() == NewHours.Kind.SERVICE
                        && !entry.first().declared()
                        && entry.minutes() > 0)
                .toList();
    }

    private Set<UUID> confirmed(Actor actor, List<HoursEntry> entries) {
        List<UUID> activities =
                entries.stream().map(entry -> entry.first().activity()).toList();
        return records.progress(actor, activities).stream()
                .filter(sheet -> !sheet.waiting())
                .map(Sheet::activity)
                .collect(Collectors.toSet());
    }

    private static List<Statement.Grade> grades(List<HoursEntry> entries) {
        return Arrays.stream(NewHours.Grade.values())
                .map(grade -> new Statement.Grade(
                        grade.name(),
                        entries.stream()
                                .filter(entry -> entry.first().grade() == grade)
                                .mapToLong(HoursEntry::minutes)
                                .sum()))
                .filter(grade -> grade.minutes() > 0)
                .toList();
    }

    private static Statement.Service service(HoursEntry entry) {
        return new Statement.Service(
                day(entry).toString(),
                entry.first().title(),
                entry.first().place(),
                entry.first().category(),
                entry.first().organiser(),
                entry.minutes(),
                entry.first().grade().name());
    }

    private static LocalDate day(HoursEntry entry) {
        return ChinaTime.date(entry.first().startedAt());
    }

    private static String letters() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
