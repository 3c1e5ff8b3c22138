package org.mantianxing.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.cube.Cube;
import org.mantianxing.figures.cube.Lens;
import org.mantianxing.figures.cube.Measure;
import org.mantianxing.figures.cube.Question;

/** Makes a question: which rows count, how they fall into groups. */
final class Looking {
    private static final LocalDate EVER = LocalDate.EPOCH;
    /** Up to the year 2059, which is as far as a short number of days reaches. */
    private static final int MOST_DAYS = Short.MAX_VALUE;

    private final Board board;
    private final Subject subject;
    private final List<Lens> lenses = new ArrayList<>();
    private final StringBuilder key = new StringBuilder();
    private final List<int[]> totals = new ArrayList<>();
    private int from;
    private int to;
    private int cells = 1;

    Looking(Board board, Subject subject) {
        this.board = board;
        this.subject = subject;
        this.key.append(subject);
    }

    Looking days(Period period) {
        from = day(period.from());
        to = day(period.to());
        int[] all = new int[Math.max(0, to - from + 1)];
        lenses.addFirst(Lens.of(0, from, all, 0));
        key.append(" days ").append(from).append('-').append(to);
        return this;
    }

    /** From the beginning to a day. */
    Looking until(LocalDate last) {
        return days(new Period(EVER, last));
    }

    /** On any day. */
    Looking ever() {
        return until(LocalDate.EPOCH.plusDays(MOST_DAYS));
    }

    /** Only rows whose word passes; {@code named} says in short what passes. */
    Looking where(String column, String named, Predicate<String> passes) {
        List<String> words = board.words(column);
        int[] groups = new int[words.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = passes.test(words.get(i)) ? 0 : -1;
        }
        lenses.add(Lens.of(subject.column(column), 0, groups, 0));
        // what passes may change while the words stay: a place that was moved
        key.append(' ')
                .append(column)
                .append('=')
                .append(named)
                .append('#')
                .append(groups.length)
                .append('/')
                .append(Arrays.hashCode(groups));
        return this;
    }

    /** Only rows whose number lies there. */
    Looking between(String column, int least, int most) {
        return number(
                column, least + ".." + most, Lens.of(subject.column(column), least, new int[most - least + 1], 0));
    }

    /** Only rows whose number is at least so large. */
    Looking from(String column, int least) {
        return number(column, least + "..", new Lens(subject.column(column), least, new int[0], -1, 0, 0));
    }

    /** Only rows whose number does not lie there. */
    Looking outside(String column, int least, int most) {
        int[] groups = new int[Math.max(0, most - least + 1)];
        Arrays.fill(groups, -1);
        return number(column, "not " + least + ".." + most, new Lens(subject.column(column), least, groups, 0, 0, 0));
    }

    private Looking number(String column, String named, Lens lens) {
        lenses.add(lens);
        key.append(' ').append(column).append('=').append(named);
        return this;
    }

    /** Groups by a word, or what a word stands for; those without a group do not count. Tells the groups, in order. */
    List<String> by(String column, String named, Function<String, @Nullable String> group) {
        List<String> words = board.words(column);
        return by(column, named, 0, words.size(), at -> group.apply(words.get(at)));
    }

    /** Groups people by a word of their cards as these stand now. */
    List<String> byCard(String column) {
        Cube cards = board.cube(Subject.PERSON);
        int people = board.words("person").size();
        int[] word = cards.paired(Subject.PERSON.column("person"), Subject.PERSON.column(column), people);
        // after the cards: words are only ever added
        List<String> words = board.words(column);
        return by("person", column, 0, people, at -> words.get(word[at]));
    }

    /** Groups by a number from {@code least} on. */
    List<String> by(String column, String named, int least, int count, IntFunction<@Nullable String> group) {
        @Nullable String[] each = new String[count];
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            String one = group.apply(i);
            each[i] = one;
            if (one != null) {
                found.add(one);
            }
        }
        List<String> groups = List.copyOf(found);
        String[] sorted = groups.toArray(String[]::new);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            String one = each[i];
            numbers[i] = one == null ? -1 : Arrays.binarySearch(sorted, one);
        }
        lenses.add(Lens.of(subject.column(column), least, numbers, cells));
        // what falls where may change while the words stay: a theme, a level
        key.append(" by ")
                .append(column)
                .append(' ')
                .append(named)
                .append('@')
                .append(least)
                .append('#')
                .append(Arrays.hashCode(numbers))
                .append('/')
                .append(groups.hashCode());
        cells *= Math.max(1, groups.size());
        return groups;
    }

    /** How many cells there are so far. */
    int cells() {
        return cells;
    }

    /** Asks for some cells together besides, each answered as one more cell behind the others. */
    Looking totals(List<int[]> some) {
        totals.addAll(some);
        key.append(" with totals");
        return this;
    }

    /** Only one group of a dimension. */
    Looking only(Dimension dimension, Reckoner.Rows rows, Period period, Surroundings around, String group) {
        int before = cells;
        List<String> groups = dimension.group(this, rows, period, around);
        Lens last = lenses.removeLast();
        cells = before;
        int wanted = groups.indexOf(group);
        int[] some = Arrays.stream(last.groups())
                .map(one -> one == wanted && wanted >= 0 ? 0 : -1)
                .toArray();
        lenses.add(Lens.of(last.column(), last.offset(), some, 0));
        key.append(" only ").append(group);
        return this;
    }

    Question ask(List<Measure> measures) {
        key.append(' ').append(measures);
        return new Question(key.toString(), from, to, lenses, cells, measures, totals);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(Math.max(0, day.toEpochDay()));
    }
}
