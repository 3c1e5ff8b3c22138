package org.mantianxing.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Services of which there is only so much a week, counted from Monday to Sunday. */
@Service
public class Bookings {
    private static final int WEEKS = 26;
    private final BookingStore store;

    Bookings(BookingStore store) {
        this.store = store;
    }

    /** The week of a day, named by its Monday. */
    public static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Takes one for an order; throws Invalid for {@code times} when the week is full, naming the next that is not. */
    @Transactional
    public void reserve(Actor actor, Item item, UUID order, LocalDate day) {
        Integer capacity = item.capacityWeek();
        if (capacity == null) {
            return;
        }
        store.hold(item.id());
        LocalDate week = week(day);
        if (store.count(item.id(), week) >= capacity) {
            LocalDate free = free(item, week.plusWeeks(1));
            throw new Invalid(java.util.List.of(new Invalid.Problem(
                    "times",
                    Words.of(
                            "“{0}”{1}月{2}日那一周已经约满了，{3}月{4}日那一周还能约",
                            item.name(),
                            week.getMonthValue(),
                            week.getDayOfMonth(),
                            free.getMonthValue(),
                            free.getDayOfMonth()))));
        }
        store.insert(order, item.id(), week);
    }

    /** Gives back what an order had; nothing where it had none. */
    @Transactional
    public void release(Actor actor, UUID order) {
        store.delete(order);
    }

    /** Mondays of the weeks from this day on that are full. */
    public Set<LocalDate> full(Actor actor, Item item, LocalDate from) {
        Integer capacity = item.capacityWeek();
        return capacity == null ? Set.of() : Set.copyOf(store.full(item.id(), capacity, week(from)));
    }

    /** The Monday of the first week from this day on in which one can be had. */
    public LocalDate free(Actor actor, Item item, LocalDate from) {
        return free(item, week(from));
    }

    private LocalDate free(Item item, LocalDate first) {
        Set<LocalDate> full = full(Actor.CLOCK, item, first);
        return Stream.iterate(first, week -> week.plusWeeks(1))
                .limit(WEEKS)
                .filter(week -> !full.contains(week))
                .findFirst()
                .orElse(first.plusWeeks(WEEKS));
    }
}
