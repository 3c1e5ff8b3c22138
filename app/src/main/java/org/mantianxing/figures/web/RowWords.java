package org.mantianxing.figures.web;

import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Behind;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.web.Screen;

/** Rows behind a figure, in words, and where they lead. */
public final class RowWords {
    private RowWords() {}

    /** The page of what the row is about. */
    public static String target(Behind row) {
        return switch (row.kind()) {
            case ORDER -> "/console/orders/" + row.target();
            case PERSON -> "/console/volunteers/" + row.target();
            case HOURS, ACTIVITY, PRESENCE, OFFER -> {
                if (row.title().isEmpty()) {
                    yield "/console/volunteers/" + row.target();
                }
                yield (row.open() ? "/console/activities/" : "/tasks/") + row.target();
            }
        };
    }

    public static String title(Screen ui, Labels.Names names, Behind row) {
        String what = row.title().isEmpty() ? names.category(ui, row.category()) : row.title();
        return switch (row.kind()) {
            case PERSON -> row.person().isEmpty() ? ui.s("志愿者") : row.person();
            case ORDER, ACTIVITY -> what;
            case HOURS, PRESENCE, OFFER -> row.person().isEmpty() ? what : row.person() + " · " + what;
        };
    }

    public static String of(String mark) {
        return switch (mark) {
            case "confirmed" -> "已确认";
            case "came" -> "到了";
            case "tardy" -> "迟到";
            case "missed" -> "没来";
            case "withdrew" -> "临时退出";
            case "met" -> "办成";
            case "unmet" -> "未能满足";
            case "refused" -> "未通过";
            case "cancelled" -> "取消";
            case "late" -> "超过时限";
            case "accepted" -> "接受了";
            default -> "这次不去";
        };
    }

    public static String tone(String mark) {
        return switch (mark) {
            case "came", "met", "accepted", "confirmed" -> "pill-done";
            case "missed", "unmet", "late" -> "pill-late";
            default -> "pill-off";
        };
    }

    public static String address(
            FigureForm form, Figure figure, @Nullable Dimension by, String group, @Nullable String after) {
        return form.at(
                "/console/figures/rows",
                "figure",
                figure.name(),
                "by",
                by == null ? "" : by.name(),
                "group",
                group,
                "after",
                after == null ? "" : after);
    }
}
