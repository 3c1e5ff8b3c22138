package org.mantianxing.demo;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.mantianxing.district.Site;

/** A made-up volunteer before registering: where at home, when free, what they can do. */
record Neighbour(
        Invention.Person person,
        Site home,
        double lon,
        double lat,
        int free,
        int metres,
        Set<String> skills,
        boolean dialect) {

    /** Degrees that are about 400 m here. */
    private static final double AROUND = 0.004;

    private static final int WEEKENDS = 0b111111 << 15;
    private static final int MORNINGS = 0b001001001001001;
    private static final int AFTERNOONS = MORNINGS << 1;
    private static final int EVENINGS = MORNINGS << 2;
    private static final int RETIRED = 58;
    private static final int STUDENT = 23;
    private static final int LEAGUE = 28;

    static Neighbour invent(Invention chance, Site home, Often<String> skills) {
        Invention.Person person = chance.person();
        return new Neighbour(
                person,
                home,
                chance.around(home.lon() == null ? 120.709 : home.lon(), AROUND),
                chance.around(home.lat() == null ? 30.766 : home.lat(), AROUND),
                free(chance, person.age()),
                chance.pick(List.of(2_000, 3_000, 3_000, 5_000, 5_000, 5_000, 8_000, 10_000, 15_000)),
                skills(chance, skills),
                chance.chance(person.age() > 45 ? 0.7 : 0.3));
    }

    /** Code of the political status, GB/T 4762: most are none, about a quarter Party members, of the young many in the League. */
    String politics() {
        int lot = lot(7);
        if (person.age() <= LEAGUE && lot < 60) {
            return "03";
        }
        return lot >= 95 ? "" : lot >= 70 ? "01" : lot >= 68 ? "12" : "13";
    }

    /** Code of the schooling, GB/T 4658: the younger, the longer at school. */
    String schooling() {
        int lot = lot(13);
        if (lot >= 92) {
            return "";
        }
        List<String> usual = person.age() >= RETIRED
                ? List.of("80", "70", "70", "60", "40")
                : person.age() > 40 ? List.of("70", "60", "40", "30", "20") : List.of("40", "30", "20", "20", "10");
        return usual.get(lot % usual.size());
    }

    /** A number below a hundred that is the person's own, so that nobody else's chances change by it. */
    private int lot(int which) {
        return new Random(31L * person.phone().hashCode() + which).nextInt(100);
    }

    /** The old by day, those who work in the evening and at weekends, the young at weekends; nobody all the time. */
    private static int free(Invention chance, int age) {
        int bits = 0;
        if (age >= RETIRED) {
            bits |= MORNINGS | (chance.chance(0.7) ? AFTERNOONS : 0) | (chance.chance(0.5) ? WEEKENDS : 0);
        } else if (age <= STUDENT) {
            bits |= WEEKENDS | (chance.chance(0.3) ? AFTERNOONS : 0);
        } else {
            bits |= WEEKENDS | (chance.chance(0.4) ? EVENINGS : 0) | (chance.chance(0.2) ? MORNINGS : 0);
        }
        return chance.chance(0.08) ? 0 : bits;
    }

    private static Set<String> skills(Invention chance, Often<String> all) {
        Set<String> skills = new java.util.HashSet<>();
        for (int n = chance.pick(List.of(0, 1, 1, 2, 2, 3, 3, 4, 5)); n > 0; n--) {
            skills.add(chance.pick(all));
        }
        return Set.copyOf(skills);
    }
}
