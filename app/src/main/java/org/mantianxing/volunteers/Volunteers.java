package org.mantianxing.volunteers;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archive of volunteers. */
@Service
public class Volunteers {
    private static final int YOUNGEST = 16;
    private static final int ALL_WEEK = (1 << 21) - 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final VolunteerStore store;
    private final Accounts accounts;
    private final Sites sites;
    private final Clock clock;

    Volunteers(VolunteerStore store, Accounts accounts, Sites sites, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.sites = sites;
        this.clock = clock;
    }

    /** Registers a person; throws Conflict for somebody who is registered already. */
    @Transactional
    public Volunteer register(Actor actor, NewVolunteer person) {
        check(actor, person);
        if (store.find(person.account()).isPresent()) {
            throw new Conflict("您已经是志愿者了");
        }
        enter(actor, List.of(person));
        accounts.grant(actor, person.account(), Grant.of(Role.VOLUNTEER));
        return get(actor, person.account());
    }

    /** Registers many at once, as imports do; who is a volunteer already is passed over. Tells how many were new. */
    @Transactional
    public int registerAll(Actor actor, List<NewVolunteer> people) {
        people.forEach(person -> check(actor, person));
        Set<UUID> known = store.known(people.stream().map(NewVolunteer::account).toList());
        List<NewVolunteer> fresh =
                people.stream().filter(one -> !known.contains(one.account())).toList();
        enter(actor, fresh);
        accounts.grantAll(actor, fresh.stream().map(NewVolunteer::account).toList(), Grant.of(Role.VOLUNTEER));
        return fresh.size();
    }

    private void check(Actor actor, NewVolunteer person) {
        Permissions.require(actor, Command.VOLUNTEER_REGISTER, Target.ownedBy(person.account()));
        int year = ChinaTime.today(clock).getYear();
        new Checks()
                .that(
                        person.birthYear() == null
                                || (person.birthYear() > year - 120 && person.birthYear() <= year - YOUNGEST),
                        "birthYear",
                        "未满 {0} 岁请由监护人到实践站登记",
                        YOUNGEST)
                .that(Set.of("0", "1", "2", "9").contains(person.sex()), "sex", "请选择性别，也可以不说明")
                .that(person.free() >= 0 && person.free() <= ALL_WEEK, "free", "空闲时间没有填对，请重新勾选")
                .that(person.maxMetres() >= 100 && person.maxMetres() <= 100_000, "maxMetres", "距离请填 0.1 到 100 公里")
                .that(person.skills().size() <= 40, "skills", "技能最多选 40 项")
                .that(person.wishes().length() <= 500, "wishes", "最多写 500 个字")
                .done();
    }

    private void enter(Actor actor, List<NewVolunteer> people) {
        Map<UUID, String> names = accounts
                .list(actor, people.stream().map(NewVolunteer::account).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Account::nameMasked));
        Iterator<String> numbers = freshNumbers(people.size()).iterator();
        store.insertAll(
                people.stream()
                        .map(one -> entry(
                                one,
                                sites.get(actor, one.site()),
                                Optional.ofNullable(names.get(one.account())).orElseThrow(NotFound::new),
                                numbers.next()))
                        .toList(),
                clock.instant());
    }

    private static VolunteerStore.Entry entry(NewVolunteer person, Site home, String name, String number) {
        boolean exact = person.lon() != null && person.lat() != null;
        return new VolunteerStore.Entry(
                person,
                number,
                name,
                home.path(),
                exact ? person.lon() : home.lon(),
                exact ? person.lat() : home.lat());
    }

    /** Numbers that nobody has; two of a hundred thousand people would otherwise meet now and then. */
    private List<String> freshNumbers(int count) {
        Set<String> numbers = new LinkedHashSet<>();
        while (numbers.size() < count) {
            Set<String> drawn = Stream.generate(Volunteers::number)
                    .limit(count - numbers.size())
                    .collect(Collectors.toSet());
            drawn.removeAll(store.numbersTaken(drawn));
            numbers.addAll(drawn);
        }
        return List.copyOf(numbers);
    }

    /** Throws NotFound for those whom the actor may not read. */
    public Volunteer get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(NotFound::new);
    }

    /** Empty where there is none, or none that the actor may read. */
    public Optional<Volunteer> find(Actor actor, UUID id) {
        return store.find(id)
                .filter(volunteer -> actor.is(id)
                        || Permissions.allows(
                                actor,
                                Command.VOLUNTEER_READ,
                                Target.ownedBy(id).andPath(volunteer.path())));
    }

    /** Those of these people whom the actor may read, in no order. */
    public List<Volunteer> list(Actor actor, Collection<UUID> ids) {
        return store.list(ids).stream()
                .filter(one -> Permissions.allows(
                        actor, Command.VOLUNTEER_READ, Target.ownedBy(one.id()).andPath(one.path())))
                .toList();
    }

    /** Who may be asked for one of these skills (all, where none is named); for those who put out calls. */
    public List<Volunteer> candidates(Actor actor, Set<String> skills) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        return store.candidates(skills);
    }

    /** Which calls this person wants from now on. */
    @Transactional
    public void setOffers(Actor actor, UUID id, Volunteer.Offers offers) {
        Permissions.require(actor, Command.OFFER_ANSWER, Target.ownedBy(id));
        get(actor, id);
        store.setOffers(id, offers);
    }

    /** Ten random digits and a check digit by the Luhn rule, so that a slip of the pen is noticed. */
    private static String number() {
        StringBuilder digits = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = RANDOM.nextInt(10);
            digits.append(digit);
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return "V" + digits + (10 - sum % 10) % 10;
    }
}
