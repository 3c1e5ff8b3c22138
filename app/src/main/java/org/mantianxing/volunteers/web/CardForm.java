package org.mantianxing.volunteers.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.kernel.Actor;
import org.mantianxing.volunteers.Consent;
import org.mantianxing.volunteers.Guardian;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Shown;
import org.mantianxing.volunteers.Volunteer;

/**
 * What somebody fills in on their card.
 *
 * @param site id of the station, or empty where the telephone said where it is
 * @param free like 6-am: day of the week, part of the day
 * @param km how far one is ready to go
 * @param version of the card that was changed
 * @param guardianPhone of whoever must agree, for those under 18; what they are to them in {@code guardianRelation}
 * @param agreePaper yes: that the document is kept; {@code agreeCheck}: that it is checked by somebody else
 * @param said what one can do besides, in one's own words
 * @param paperKind code of a document, and its number in {@code paper}; empty to leave what is there
 */
public record CardForm(
        @Nullable String name,
        @Nullable String site,
        @Nullable String lon,
        @Nullable String lat,
        @Nullable String birthYear,
        @Nullable String sex,
        @Nullable List<String> skills,
        @Nullable List<String> free,
        @Nullable String km,
        @Nullable List<String> languages,
        @Nullable String wishes,
        @Nullable String agree,
        @Nullable String version,
        @Nullable String paperKind,
        @Nullable String paper,
        @Nullable String politics,
        @Nullable String schooling,
        @Nullable String guardianPhone,
        @Nullable String guardianRelation,
        @Nullable String agreePaper,
        @Nullable String agreeCheck,
        String said) {
    public static final List<String> PARTS = List.of("am", "pm", "ev");
    public static final List<Integer> KILOMETRES = List.of(1, 3, 5, 10, 20);
    private static final int ANYWHERE = 100;

    public CardForm {
        name = text(name);
        site = text(site);
        lon = text(lon);
        lat = text(lat);
        birthYear = text(birthYear);
        sex = sex == null ? "9" : sex;
        skills = list(skills);
        free = list(free);
        km = km == null ? "5" : km;
        languages = list(languages);
        wishes = text(wishes);
        agree = text(agree);
        version = text(version);
        paperKind = text(paperKind);
        paper = text(paper);
        politics = text(politics);
        schooling = text(schooling);
        guardianPhone = text(guardianPhone);
        guardianRelation = text(guardianRelation);
        agreePaper = text(agreePaper);
        agreeCheck = text(agreeCheck);
        said = text(said);
    }

    static CardForm empty() {
        return new CardForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, "");
    }

    /** @param own what they can do besides, in their own words */
    static CardForm of(Volunteer card, List<String> own) {
        List<String> free = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            for (int part = 0; part < PARTS.size(); part++) {
                if (card.free(day, part)) {
                    free.add(day + "-" + PARTS.get(part));
                }
            }
        }
        return new CardForm(
                null,
                card.site().toString(),
                null,
                null,
                card.birthYear() == null ? "" : String.valueOf(card.birthYear()),
                card.sex(),
                List.copyOf(card.skills()),
                free,
                String.valueOf(KILOMETRES.stream()
                        .filter(km -> km * 1000 >= card.maxMetres())
                        .findFirst()
                        .orElse(ANYWHERE)),
                card.languages(),
                card.wishes(),
                "yes",
                String.valueOf(card.version()),
                null,
                null,
                card.politics(),
                card.schooling(),
                null,
                null,
                null,
                null,
                String.join("、", own));
    }

    /** Whether a document was typed. */
    boolean showsPaper() {
        return paper != null && !paper.isEmpty();
    }

    /** The card, with impossible values where something cannot be read, so that the door says so. */
    NewVolunteer toCard(Actor actor, Sites sites) {
        Optional<IdPaper> shown = toPaper();
        return new NewVolunteer(
                actor.id(),
                station(actor, sites),
                null,
                null,
                born(shown),
                Objects.requireNonNull(sex).equals(IdPaper.UNSAID)
                        ? shown.map(IdPaper::sex).orElse(IdPaper.UNSAID)
                        : sex,
                freeBits(),
                number(km) > ANYWHERE ? 0 : number(km) * 1000,
                Set.copyOf(new HashSet<>(Objects.requireNonNull(skills))),
                Objects.requireNonNull(languages).stream().distinct().toList(),
                Objects.requireNonNull(wishes).strip(),
                Objects.requireNonNull(politics),
                Objects.requireNonNull(schooling));
    }

    /** What the person says of who they are. */
    Shown toShown() {
        return new Shown(Objects.requireNonNull(name), toPaper().orElse(null), toGuardian());
    }

    Guardian toGuardian() {
        return new Guardian(
                Objects.requireNonNull(guardianPhone),
                Arrays.stream(Consent.Relation.values())
                        .filter(one -> one.name().equals(guardianRelation))
                        .findFirst()
                        .orElse(null));
    }

    private Optional<IdPaper> toPaper() {
        String typed = IdPaper.modern(IdKind.plain(Objects.requireNonNull(paper)));
        IdKind kind = IdKind.of(Objects.requireNonNull(paperKind)).orElse(IdKind.RESIDENT);
        return typed.isEmpty() ? Optional.empty() : Optional.of(new IdPaper(kind, typed));
    }

    /** From the document where only that tells it. */
    private Integer born(Optional<IdPaper> shown) {
        return Objects.requireNonNull(birthYear).isBlank()
                ? shown.flatMap(IdPaper::birth).map(LocalDate::getYear).orElse(0)
                : number(birthYear);
    }

    int toVersion() {
        return number(version);
    }

    public boolean has(@Nullable List<String> chosen, String code) {
        return chosen != null && chosen.contains(code);
    }

    private UUID station(Actor actor, Sites sites) {
        try {
            if (!Objects.requireNonNull(site).isEmpty()) {
                return UUID.fromString(site);
            }
            return sites.nearest(
                            actor,
                            Double.parseDouble(Objects.requireNonNull(lon)),
                            Double.parseDouble(Objects.requireNonNull(lat)))
                    .map(Site::id)
                    .orElse(NOWHERE);
        } catch (IllegalArgumentException e) {
            return NOWHERE;
        }
    }

    private int freeBits() {
        int bits = 0;
        for (String cell : Objects.requireNonNull(free)) {
            if (!cell.matches("[1-7]-(am|pm|ev)")) {
                return -1;
            }
            bits |= 1 << ((cell.charAt(0) - '1') * 3 + PARTS.indexOf(cell.substring(2)));
        }
        return bits;
    }

    private static final UUID NOWHERE = new UUID(0, 0);

    private static int number(@Nullable String typed) {
        String digits = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip();
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static List<String> list(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().flatMap(Stream::ofNullable).limit(200).toList();
    }
}
