package org.mantianxing.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.PeopleStore.Hashed;
import org.mantianxing.identity.PeopleStore.PhonePerson;
import org.mantianxing.identity.PeopleStore.SealedPaper;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who come by the hundred, from lists: who of them is known, and accounts for those who are not. */
@Service
public class Admissions {
    private static final HexFormat HEX = HexFormat.of();
    private final PeopleStore people;
    private final AccountStore accounts;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    /** A person to be enrolled; without a name where it is blank, without a document where there is none. */
    public record Newcomer(
            String phone, String name, @Nullable IdPaper paper) {
        public Newcomer(String phone, String name) {
            this(phone, name, null);
        }
    }

    /** How somebody on a list meets those who are there. */
    public enum Fit {
        /** Nobody has this phone number, nobody this document. */
        NEW,
        /** The account of this phone number: it has this name or none, and no other document. */
        SAME,
        /** Somebody has this document, and another phone number. */
        OTHER_PHONE,
        /** Somebody of another name has this phone number. */
        OTHER_NAME,
        /** Somebody of this name and phone number has another document. */
        OTHER_PAPER,
        /** One has the phone number, another the document. */
        TWO_PEOPLE
    }

    /**
     * How one of a list meets those who are there.
     *
     * @param account whom the list meets; null for {@link Fit#NEW}
     */
    public record Match(Fit fit, @Nullable UUID account) {}

    Admissions(PeopleStore people, AccountStore accounts, Vault vault, Audit audit, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enrols many by phone alone; their accounts in the order given. A number that has an account keeps it, with the name
     * it has.
     */
    @Transactional
    public List<UUID> enrolAll(Actor actor, List<Newcomer> newcomers) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        Known known = known(newcomers);
        people.insert(
                sealed(newcomers.stream()
                        .filter(one -> known.byPhone(one) == null)
                        .toList()),
                clock.instant());
        Known now = known(newcomers);
        return newcomers.stream()
                .map(one -> Objects.requireNonNull(now.byPhone(one)).id())
                .toList();
    }

    /** How these people meet those who are there, in the order given. */
    public List<Match> look(Actor actor, List<Newcomer> newcomers) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        Known known = known(newcomers);
        return newcomers.stream().map(known::match).toList();
    }

    /**
     * Makes accounts for those who are new, and gives name and document to accounts that have none; the accounts in the
     * order given. Throws Conflict when somebody on the list is neither new nor the same.
     *
     * @param matches as {@link #look} told them in this transaction
     */
    @Transactional
    public List<UUID> admit(Actor actor, List<Newcomer> newcomers, List<Match> matches) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        List<Newcomer> fresh = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            Match match = matches.get(i);
            if (match.fit() == Fit.NEW) {
                fresh.add(newcomers.get(i));
            } else if (match.fit() == Fit.SAME) {
                complete(Objects.requireNonNull(match.account()), newcomers.get(i));
            } else {
                throw new Conflict("名单里有人刚刚在别处登记了，请重新检查");
            }
        }
        Iterator<PhonePerson> made = sealed(fresh).iterator();
        List<PhonePerson> all = new ArrayList<>();
        List<UUID> ids = matches.stream()
                .map(match -> {
                    if (match.account() != null) {
                        return match.account();
                    }
                    PhonePerson one = made.next();
                    all.add(one);
                    return one.id();
                })
                .toList();
        people.insert(all, clock.instant());
        return ids;
    }

    /** Those of these accounts with which nothing ever happened but that they were entered as volunteers. */
    public Set<UUID> untouched(Actor actor, Collection<UUID> these) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        return Set.copyOf(people.untouched(these));
    }

    /**
     * Takes accounts away that were entered by mistake; those that were there before only are no volunteers any more. The
     * caller has made sure that nothing points at them.
     */
    @Transactional
    public void takeBack(Actor actor, Collection<UUID> entered, Collection<UUID> before) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        before.forEach(one -> accounts.endGrants(one, Role.VOLUNTEER.name(), clock.instant()));
        audit.writeAll(actor, "TAKE_BACK", List.copyOf(before), Role.VOLUNTEER.words());
        audit.writeAll(actor, "TAKE_BACK", List.copyOf(entered), "");
        people.delete(entered);
    }

    /** Makes volunteers of accounts. */
    @Transactional
    public void makeVolunteers(Actor actor, List<UUID> these) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        accounts.insertGrants(these, Grant.of(Role.VOLUNTEER), actor.account(), clock.instant());
        audit.writeAll(actor, "GRANT", these, Role.VOLUNTEER.words());
    }

    private void complete(UUID account, Newcomer one) {
        IdPaper paper = one.paper();
        if (paper != null) {
            people.setPaper(
                    account,
                    new SealedPaper(
                            paper.kind(),
                            vault.seal(Vault.Kind.ID_NUMBER, paper.number(), account),
                            vault.lookup(Vault.Kind.ID_NUMBER, paper.number())));
        }
        boolean nameless = accounts.find(account)
                .filter(known -> known.nameMasked().isEmpty())
                .isPresent();
        if (nameless && !one.name().isBlank()) {
            accounts.setName(account, vault.seal(Vault.Kind.NAME, one.name(), account));
        }
    }

    private List<PhonePerson> sealed(List<Newcomer> newcomers) {
        List<UUID> ids = newcomers.stream().map(one -> Ids.at(clock.instant())).toList();
        List<Vault.Plain> plain = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            Newcomer one = newcomers.get(i);
            plain.add(new Vault.Plain(Vault.Kind.PHONE, Normal.phone(one.phone()), ids.get(i)));
            if (!one.name().isBlank()) {
                plain.add(new Vault.Plain(Vault.Kind.NAME, one.name(), ids.get(i)));
            }
            IdPaper paper = one.paper();
            if (paper != null) {
                plain.add(new Vault.Plain(Vault.Kind.ID_NUMBER, paper.number(), ids.get(i)));
            }
        }
        Iterator<Sealed> seals = vault.sealAll(plain).iterator();
        List<PhonePerson> all = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            Newcomer one = newcomers.get(i);
            Sealed phone = seals.next();
            Sealed name = one.name().isBlank() ? null : seals.next();
            IdPaper paper = one.paper();
            all.add(new PhonePerson(
                    ids.get(i),
                    name,
                    phone,
                    vault.lookup(Vault.Kind.PHONE, one.phone()),
                    paper == null
                            ? null
                            : new SealedPaper(
                                    paper.kind(), seals.next(), vault.lookup(Vault.Kind.ID_NUMBER, paper.number()))));
        }
        return all;
    }

    private Known known(List<Newcomer> newcomers) {
        List<byte[]> phones = new ArrayList<>();
        List<byte[]> papers = new ArrayList<>();
        for (Newcomer one : newcomers) {
            phones.addAll(vault.lookups(Vault.Kind.PHONE, one.phone()));
            IdPaper paper = one.paper();
            if (paper != null) {
                papers.addAll(vault.lookups(Vault.Kind.ID_NUMBER, paper.number()));
            }
        }
        return new Known(people.find(phones, papers));
    }

    /** Who is there, by what is looked for; while keys are changed, some still carry the hash of the older one. */
    private final class Known {
        private final Map<String, Hashed> phones = new HashMap<>();
        private final Map<String, Hashed> papers = new HashMap<>();

        Known(List<Hashed> all) {
            for (Hashed one : all) {
                if (one.phoneHash() != null) {
                    phones.put(HEX.formatHex(one.phoneHash()), one);
                }
                if (one.paperHash() != null) {
                    papers.put(HEX.formatHex(one.paperHash()), one);
                }
            }
        }

        @Nullable
        Hashed byPhone(Newcomer one) {
            return find(phones, Vault.Kind.PHONE, one.phone());
        }

        private @Nullable Hashed find(Map<String, Hashed> among, Vault.Kind kind, String plain) {
            return vault.lookups(kind, plain).stream()
                    .map(hash -> among.get(HEX.formatHex(hash)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        Match match(Newcomer one) {
            Hashed phone = byPhone(one);
            IdPaper paper = one.paper();
            Hashed holder = paper == null ? null : find(papers, Vault.Kind.ID_NUMBER, paper.number());
            if (phone == null) {
                return holder == null ? new Match(Fit.NEW, null) : new Match(Fit.OTHER_PHONE, holder.id());
            }
            if (holder != null && !holder.id().equals(phone.id())) {
                return new Match(Fit.TWO_PEOPLE, phone.id());
            }
            if (holder == null && !named(phone, one)) {
                return new Match(Fit.OTHER_NAME, phone.id());
            }
            return new Match(
                    holder == null && paper != null && phone.paperHash() != null ? Fit.OTHER_PAPER : Fit.SAME,
                    phone.id());
        }

        private boolean named(Hashed known, Newcomer one) {
            byte[] hash = known.nameHash();
            return hash == null
                    || one.name().isBlank()
                    || vault.lookups(Vault.Kind.NAME, one.name()).stream().anyMatch(name -> Arrays.equals(name, hash));
        }
    }
}
