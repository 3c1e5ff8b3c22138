package org.mantianxing.records.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.records.HoursPolicy;
import org.mantianxing.records.NewPolicy;

/** A rule as it is typed: hours of a day in hours, the rest as it stands in {@link HoursPolicy}. */
public record PolicyForm(
        @Nullable String validFrom,
        @Nullable String dayHours,
        @Nullable String reviewHours,
        @Nullable String presencePercent,
        @Nullable String nothingUpTo,
        @Nullable String halfUpTo,
        @Nullable String recordDays,
        @Nullable String disputeDays,
        @Nullable String stars,
        @Nullable String pointsHour,
        @Nullable String words) {

    static PolicyForm of(HoursPolicy policy, LocalDate from) {
        return new PolicyForm(
                from.toString(),
                String.valueOf(policy.dayMinutes() / 60),
                String.valueOf(policy.reviewMinutes() / 60),
                String.valueOf(policy.presencePercent()),
                String.valueOf(policy.nothingUpTo()),
                String.valueOf(policy.halfUpTo()),
                String.valueOf(policy.recordDays()),
                String.valueOf(policy.disputeDays()),
                policy.stars().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                String.valueOf(policy.pointsHour()),
                "");
    }

    NewPolicy toNewPolicy() {
        return new NewPolicy(
                day(),
                Numbers.read(dayHours, "dayMinutes", "请填写整小时数") * 60,
                Numbers.read(reviewHours, "reviewMinutes", "请填写整小时数") * 60,
                Numbers.read(presencePercent, "presencePercent", "请填写 1 到 100 的整数"),
                Numbers.read(nothingUpTo, "halfUpTo", "请填写整分钟数"),
                Numbers.read(halfUpTo, "halfUpTo", "请填写整分钟数"),
                Numbers.read(recordDays, "recordDays", "请填写天数"),
                Numbers.read(disputeDays, "disputeDays", "请填写天数"),
                ladder(),
                Numbers.read(pointsHour, "pointsHour", "请填写整数，不发积分就写 0"),
                words == null ? "" : words);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(Numbers.plain(validFrom).replace('/', '-'));
        } catch (DateTimeException e) {
            throw Invalid.field("validFrom", "请填写开始的日子，例如 2026-12-01");
        }
    }

    private List<Integer> ladder() {
        String plain = Normalizer.normalize(stars == null ? "" : stars, Normalizer.Form.NFKC)
                .strip();
        if (!plain.matches("[0-9]{1,5}([\\s,、/]+[0-9]{1,5}){0,20}")) {
            throw Invalid.field("stars", "星级的小时数要从小到大写，例如 100 300 600 1000 1500");
        }
        return Arrays.stream(plain.split("[\\s,、/]+")).map(Integer::valueOf).toList();
    }
}
