package org.mantianxing.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.District;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Words;

/**
 * What every template is given as {@code ui}: who looks, in which language, how to write addresses, sentences, dates and
 * the token of a form.
 */
public final class Screen {
    private final Dictionary dictionary;
    private final Assets assets;
    private final Actor actor;
    private final District district;
    private final String context;
    private final String path;
    private final String language;
    private final boolean elder;
    private final String csrf;
    private final Instant now;
    private final int unread;
    private final Supplier<Backlog> backlog;
    private final Supplier<Backlog> hours;
    private final @Nullable String said;

    Screen(Dictionary dictionary, Assets assets, Visit visit) {
        this.dictionary = dictionary;
        this.assets = assets;
        this.actor = visit.actor();
        this.district = visit.district();
        this.context = visit.context();
        this.path = visit.path();
        this.language = visit.language();
        this.elder = visit.elder();
        this.csrf = visit.csrf();
        this.now = visit.now();
        this.unread = visit.unread();
        this.backlog = visit.backlog();
        this.hours = visit.hours();
        this.said = visit.said();
    }

    /** The facts of one request that a screen depends on. */
    record Visit(
            Actor actor,
            District district,
            String context,
            String path,
            String language,
            boolean elder,
            String csrf,
            Instant now,
            int unread,
            Supplier<Backlog> backlog,
            Supplier<Backlog> hours,
            @Nullable String said) {}

    public Actor actor() {
        return actor;
    }

    public District district() {
        return district;
    }

    /** An address inside this district: {@code url("/orders")}. */
    public String url(String inside) {
        return context + inside;
    }

    /** A static file, with a fingerprint so that it may be cached for ever. */
    public String asset(String file) {
        return assets.url(file);
    }

    /** The sentence in the language of the reader. Every sentence used has its English in words/*.tsv. */
    public String s(String chinese, Object... arguments) {
        return dictionary.say(language, chinese, List.of(arguments));
    }

    public String say(@Nullable Words words) {
        return words == null ? "" : dictionary.say(language, words.text(), words.arguments());
    }

    /** What a history keeps: the platform's sentences in the language of the reader, people's own words as they are. */
    public String told(String kept) {
        return say(Packed.read(kept));
    }

    /** What is wrong with a field of the form just sent, or null. */
    public @Nullable String problem(@Nullable Invalid invalid, String field) {
        return invalid == null
                ? null
                : invalid.problems().stream()
                        .filter(problem -> problem.field().equals(field))
                        .map(problem -> say(problem.words()))
                        .findFirst()
                        .orElse(null);
    }

    public boolean english() {
        return language.equals("en");
    }

    public String language() {
        return language;
    }

    public String htmlLang() {
        return english() ? "en" : "zh-CN";
    }

    public boolean elder() {
        return elder;
    }

    public String csrf() {
        return csrf;
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return ChinaTime.date(now);
    }

    /** Path of this page inside the district. */
    public String path() {
        return path;
    }

    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public int unread() {
        return unread;
    }

    /** How much work waits for the reader. */
    public Backlog backlog() {
        return backlog.get();
    }

    /** Hours that wait for this person's eyes. */
    public Backlog hours() {
        return hours.get();
    }

    /** What the command just done has to say, shown once. */
    public @Nullable String said() {
        return said;
    }

    public boolean may(Command command) {
        return Permissions.everAllows(actor, command);
    }

    public boolean has(Role role) {
        return actor.has(role);
    }

    public String day(LocalDate date) {
        return Phrases.day(date, today(), english());
    }

    /** Day of the week, 1 for Monday. */
    public String weekday(int iso) {
        return Phrases.weekday(DayOfWeek.of(iso), english());
    }

    public String weekdayShort(int iso) {
        return Phrases.weekdayShort(DayOfWeek.of(iso), english());
    }

    /** 周六, Sat. */
    public String weekday(LocalDate date) {
        return Phrases.weekday(date, english());
    }

    public String moment(Instant instant) {
        return Phrases.moment(instant, today(), english());
    }

    /** The time of day alone: 上午9:00. */
    public String clock(Instant instant) {
        return Phrases.clock(ChinaTime.local(instant), english());
    }

    public String span(Instant start, Instant end) {
        return Phrases.span(start, end, today(), english());
    }

    public String ago(Instant then) {
        return Phrases.ago(then, now, english());
    }

    public String distance(double metres) {
        return Phrases.distance(metres, english());
    }

    public String duration(long minutes) {
        return Phrases.duration(minutes, english());
    }
}
