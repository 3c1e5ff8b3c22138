package org.mantianxing.district;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a district decides for itself, by key; each module names its own keys and defaults. */
@Service
public class Settings {
    private final SettingStore store;
    private final Kept<Map<String, String>> kept;
    private final ObjectProvider<Decisions> modules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** A decision and what was decided; null where nothing was. */
    public record Decided(Decision decision, @Nullable String value) {}

    Settings(SettingStore store, ObjectProvider<Decisions> modules, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.kept = new Kept<>(store::all);
        this.modules = modules;
        this.clock = clock;
        this.events = events;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(kept.get().get(key));
    }

    /** A whole number, or {@code fallback} where the district has not decided. */
    public int number(String key, int fallback) {
        return find(key).map(Integer::parseInt).orElse(fallback);
    }

    /** Everything that can be decided, with what was; in groups. */
    public List<Decided> decided(Actor actor) {
        if (!actor.has(Role.CENTRE) && !actor.has(Role.AUDITOR)) {
            throw new Refused("只有中心管理员可以修改区县设置");
        }
        Map<String, String> all = store.all();
        return decisions().stream()
                .map(decision -> new Decided(decision, all.get(decision.key())))
                .toList();
    }

    private List<Decision> decisions() {
        return modules.stream()
                .flatMap(module -> module.list().stream())
                .sorted(Comparator.comparing(Decision::group))
                .toList();
    }

    /**
     * Decides what was typed, by key; an empty value goes back to what is usual, keys left out stay as they are. Throws
     * Invalid with everything that cannot be taken.
     *
     * @return how many have changed
     */
    @Transactional
    public int decide(Actor actor, Map<String, String> typed) {
        mayDecide(actor);
        List<Invalid.Problem> problems = new ArrayList<>();
        int changed = 0;
        for (Decision decision : decisions()) {
            String raw = typed.get(decision.key());
            if (raw == null) {
                continue;
            }
            String value = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s", "");
            if (!value.isEmpty() && !decision.takes(value)) {
                problems.add(new Invalid.Problem(decision.key(), decision.problem()));
            } else if (change(actor, decision, value.equals(decision.usual()) ? "" : value)) {
                changed++;
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return changed;
    }

    private boolean change(Actor actor, Decision decision, String value) {
        String before = store.find(decision.key()).orElse("");
        if (before.equals(value)) {
            return false;
        }
        if (value.isEmpty()) {
            store.delete(decision.key());
        } else {
            store.set(decision.key(), value, actor.account(), clock.instant());
        }
        kept.forget();
        String words = decision.title() + "：" + (before.isEmpty() ? decision.usual() : before) + " → "
                + (value.isEmpty() ? decision.usual() : value);
        events.publishEvent(new Audited(actor, "SETTING_CHANGE", null, words));
        return true;
    }

    /** Keeps a value that nobody decides on a page. */
    @Transactional
    public void set(Actor actor, String key, String value) {
        mayDecide(actor);
        store.set(key, value, actor.account(), clock.instant());
        kept.forget();
    }

    private static void mayDecide(Actor actor) {
        if (!actor.has(Role.CENTRE) && actor.kind() != Actor.Kind.CLOCK) {
            throw new Refused("只有中心管理员可以修改区县设置");
        }
    }
}
