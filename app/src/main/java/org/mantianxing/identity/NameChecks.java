package org.mantianxing.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether names and documents belong together, by whoever the configuration says knows. Asked afterwards, so that nobody
 * who registers waits for a service of somebody else; what is not answered is asked again, ever more seldom.
 */
@Service
public class NameChecks {
    private static final Logger LOG = LoggerFactory.getLogger(NameChecks.class);
    private static final int MOST = 50;
    private static final int SELDOM = 10;
    private final NameCheckStore store;
    private final NameCheck check;
    private final Vault vault;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NameChecks(
            NameCheckStore store,
            NameCheck check,
            Vault vault,
            Telling telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.vault = vault;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who is told, and how people call whoever is asked. */
    @Component("nameCheckTelling")
    record Telling(Audit audit, ApplicationEventPublisher events, NameCheckSettings settings) {}

    /** Who is asked, as people read it; null where nobody is. */
    public @Nullable String by(Actor actor) {
        NameCheckSettings settings = telling.settings();
        return settings.asks() && !settings.by().isBlank() ? settings.by() : null;
    }

    /** Whether the name and the document of somebody belong together; empty where it is not known. */
    public Optional<Boolean> of(Actor actor, UUID account) {
        return store.of(account).map(answer -> answer == NameCheck.Answer.SAME);
    }

    /** Whether one's own name and document may be given to whoever is asked. */
    @Transactional
    public void allow(Actor actor, boolean agreed) {
        store.allow(actor.id(), agreed);
    }

    /** Asks about those of whom nobody was asked; tells how many were answered. Each answer by itself. */
    public int ask(Actor actor) {
        Permissions.requireClock(actor);
        if (!check.asks()) {
            return 0;
        }
        int answered = 0;
        for (NameCheckStore.Unasked one : store.unasked(clock.instant(), MOST)) {
            answered += ask(one) ? 1 : 0;
        }
        return answered;
    }

    private boolean ask(NameCheckStore.Unasked one) {
        try {
            NameCheck.Answer answer =
                    check.ask(vault.open(one.nameId()), new IdPaper(one.paperKind(), vault.open(one.paperId())));
            transaction.executeWithoutResult(_ -> keep(one, answer));
            return true;
        } catch (IOException e) {
            LOG.warn("The name check of {} waits: {}", one.id(), e.getMessage());
            Duration pause = Duration.ofMinutes(1L << Math.min(one.paperTries(), SELDOM));
            store.later(one.id(), clock.instant().plus(pause));
            return false;
        }
    }

    private void keep(NameCheckStore.Unasked one, NameCheck.Answer answer) {
        Instant now = clock.instant();
        if (!store.answered(one, answer, now)) {
            return;
        }
        boolean same = answer == NameCheck.Answer.SAME;
        telling.audit().write(Actor.CLOCK, "NAME_CHECK", one.id(), same ? "一致" : "不一致");
        if (!same) {
            telling.events().publishEvent(new NameDoubted(Ids.at(now), one.id(), now));
        }
    }
}
