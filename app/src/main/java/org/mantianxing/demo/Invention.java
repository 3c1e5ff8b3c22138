package org.mantianxing.demo;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Chance, always the same one for the same seed; and people made up by it. */
final class Invention {
    private final Random random;
    private final List<Table.Row> given = Table.of("demo/given-names.tsv").rows();
    private final List<String> surnames;
    private int phones;

    Invention(long seed) {
        this.random = new Random(seed);
        this.surnames = Table.of("demo/surnames.tsv").rows().stream()
                .flatMap(row -> Collections.nCopies((int) row.number("weight"), row.get("surname")).stream())
                .toList();
    }

    /**
     * Somebody made up.
     *
     * @param sex by GB/T 2261.1: 1 male, 2 female
     * @param phone cannot belong to anyone: no Chinese number begins with 100
     */
    record Person(String name, String sex, String phone, int age) {}

    Person person() {
        Table.Row row = pick(given);
        int age = 18 + (int) Math.round(Math.abs(random.nextGaussian()) * 14 + random.nextInt(30));
        return new Person(
                pick(surnames) + row.get("name"), row.get("sex").equals("m") ? "1" : "2", phone(), Math.min(age, 78));
    }

    private String phone() {
        return String.format(Locale.ROOT, "100%08d", 10_000_000 + phones++);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T pick(Often<T> often) {
        return often.at(random.nextDouble());
    }

    /** From 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double around(double centre, double spread) {
        return centre + random.nextGaussian() * spread;
    }
}
