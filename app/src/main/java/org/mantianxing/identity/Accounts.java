package org.mantianxing.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the district in force: who there is, what they are called, what they hold. */
@Service
public class Accounts {
    private final AccountStore store;
    private final Vault vault;
    private final Audit audit;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Vault vault,
            Audit audit,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** An account, masked. Everybody who works with a person may know this much of them. */
    public Account get(Actor actor, UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Many accounts at once, in no order; ids that nobody has are passed over. */
    public List<Account> list(Actor actor, Collection<UUID> ids) {
        return store.list(ids);
    }

    /** The account of a phone number, if there is one. For desks that find a caller, and teams that take somebody in. */
    public Optional<Account> findByPhone(Actor actor, String phone) {
        if (!Permissions.everAllows(actor, Command.TEAM_MANAGE)) {
            Permissions.requireEver(actor, Command.ORDER_PLACE_FOR_CALLER);
        }
        return store.findByPhone(vault.lookups(Vault.Kind.PHONE, phone));
    }

    /**
     * Accounts whose whole name or phone number this is; for lists that staff search. Empty for those who may not see
     * such data anyway, and for a beginning of a name: what is in the vault cannot be leafed through.
     */
    public List<UUID> named(Actor actor, String typed) {
        if (typed.isBlank() || !Permissions.everAllows(actor, Command.PERSON_UNMASK)) {
            return List.of();
        }
        List<byte[]> hashes = Stream.of(Vault.Kind.NAME, Vault.Kind.PHONE)
                .flatMap(kind -> vault.lookups(kind, typed).stream())
                .toList();
        return store.named(hashes);
    }

    /** The account of this phone number, made now if it is new. {@code name} is taken only for a new or nameless one. */
    @Transactional
    public Account enrol(Actor actor, String phone, String name) {
        List<byte[]> hashes = vault.lookups(Vault.Kind.PHONE, phone);
        Optional<Account> known = store.findByPhone(hashes);
        if (known.isEmpty()) {
            UUID id = Ids.at(clock.instant());
            Sealed sealedName = name.isBlank() ? null : vault.seal(Vault.Kind.NAME, name, id);
            Sealed sealedPhone = vault.seal(Vault.Kind.PHONE, Normal.phone(phone), id);
            if (store.insertPhonePerson(id, sealedName, sealedPhone, hashes.getFirst(), clock.instant())) {
                return get(actor, id);
            }
            known = store.findByPhone(hashes);
        }
        Account account = known.orElseThrow(NotFound::new);
        if (account.nameMasked().isEmpty() && !name.isBlank()) {
            rename(account.id(), name);
        }
        return get(actor, account.id());
    }

    /** Says what one is called. */
    @Transactional
    public void callMe(Actor actor, String typed) {
        UUID id = actor.id();
        String name = Normal.line(typed);
        new Checks()
                .that(!name.isEmpty(), "name", "请填写您的称呼")
                .that(name.codePointCount(0, name.length()) <= 30, "name", "称呼最多 30 个字")
                .done();
        rename(id, name);
    }

    private void rename(UUID id, String name) {
        Sealed sealed = vault.seal(Vault.Kind.NAME, name, id);
        store.setName(id, sealed);
        events.publishEvent(new NameChanged(id, sealed.masked()));
    }

    /** One's own language and size of letters, for messages and for the next device. */
    @Transactional
    public void prefer(Actor actor, String language, boolean elder) {
        store.prefer(actor.id(), language.equals("en") ? "en" : "zh", elder);
    }

    /** Makes an account of the console; throws Conflict when the login is taken. */
    @Transactional
    public Account hire(Actor actor, String typed, String name, String password) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        String login = typed.strip().toLowerCase(Locale.ROOT);
        UUID id = Ids.at(clock.instant());
        try {
            store.insertStaff(
                    id, vault.seal(Vault.Kind.NAME, name, id), login, passwords.encode(password), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Conflict("登录名 {0} 已经有人用了", login);
        }
        audit.write(actor, "HIRE", id, login);
        return get(actor, id);
    }

    /** Gives a role to somebody; false when they hold it there already. */
    @Transactional
    public boolean grant(Actor actor, UUID account, Grant grant) {
        if ((grant.role() == Role.OPERATOR) != DistrictScope.get().isPlatform()) {
            throw new Refused("这个身份不能在这里授予");
        }
        boolean ownVolunteering = grant.role() == Role.VOLUNTEER && actor.is(account);
        if (!ownVolunteering) {
            Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        }
        boolean fresh = store.insertGrant(Ids.at(clock.instant()), account, grant, actor.account(), clock.instant());
        if (fresh) {
            audit.write(actor, "GRANT", account, grant.role().words());
        }
        return fresh;
    }

    /**
     * Lays down a role of one's own that nobody has to be asked for, and the document that was shown for it; who does not
     * hold it has nothing to lay down.
     */
    @Transactional
    public void giveUpVolunteering(Actor actor) {
        if (store.endGrants(actor.id(), Role.VOLUNTEER.name(), clock.instant()) > 0) {
            audit.write(actor, "GIVE_UP", actor.id(), Role.VOLUNTEER.words());
            store.dropPaper(actor.id()).ifPresent(paper -> vault.forget(List.of(paper)));
        }
    }

    /** Somebody's card is out of use; what they show of themselves stays. */
    @Transactional
    public void endVolunteering(Actor actor, UUID account) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        if (store.endGrants(account, Role.VOLUNTEER.name(), clock.instant()) > 0) {
            audit.write(actor, "GRANT_END", account, Role.VOLUNTEER.words());
        }
    }

    /** Somebody's card is in use again. */
    @Transactional
    public void resumeVolunteering(Actor actor, UUID account) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        grant(actor, account, Grant.of(Role.VOLUNTEER));
    }

    /** This person as an acting person, with the grants in force now. */
    public Actor actor(UUID account) {
        Account known = store.find(account).orElseThrow(NotFound::new);
        return Actor.person(account, known.nameMasked(), store.grants(account));
    }

    /** Who is to be told of what concerns a site: those who hold the role of its level there. */
    public List<UUID> staffAt(Actor actor, Role role, String path) {
        return store.holders(role.name(), path);
    }

    /** Who leads a team. */
    public List<UUID> leadersOf(Actor actor, UUID team) {
        return store.leaders(team);
    }
}
