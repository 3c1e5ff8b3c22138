package org.mantianxing.activities.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;

/** A list of activities as a sheet. */
final class CallSheet {
    private static final List<Words> HEADINGS = List.of(
            Words.of("活动"),
            Words.of("组织"),
            Words.of("状态"),
            Words.of("开始"),
            Words.of("结束"),
            Words.of("地点"),
            Words.of("已报名"),
            Words.of("名额"),
            Words.of("答复截止时间"));

    private CallSheet() {}

    static Table of(Function<@Nullable String, Page<Activity>> page) {
        return new Table(Words.of("招募与活动"), HEADINGS, Table.paged(page, CallSheet::cells));
    }

    private static List<@Nullable Object> cells(Activity one) {
        return Arrays.asList(
                one.title(),
                one.organiser(),
                Words.of(one.state().words()),
                one.start(),
                one.end(),
                one.place(),
                one.taken(),
                one.seats(),
                one.calling() ? one.replyBy() : null);
    }
}
