package org.mantianxing.district;

import java.util.regex.Pattern;
import org.mantianxing.kernel.Words;

/**
 * Something that a district decides for itself; a module names its own in a {@link Decisions}.
 *
 * @param key under which {@link Settings} keeps it
 * @param group heading under which it stands on the page
 * @param title what it is called, with its unit
 * @param help what it means, for whoever has to decide
 * @param usual what holds where nothing was decided
 * @param least of a number
 * @param most of a number
 */
public record Decision(
        String key, String group, String title, String help, Kind kind, String usual, int least, int most) {
    private static final Pattern HOURS = Pattern.compile("([0-9]|1[0-9]|2[0-3])-([0-9]|1[0-9]|2[0-3])");
    private static final Pattern TILES =
            Pattern.compile("https?://[A-Za-z0-9.-]{1,200}(:[0-9]{1,5})?/[A-Za-z0-9{}/?=&_.,:~%-]{1,380}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]{1,200}(:[0-9]{1,5})?");

    /** What form the value has. */
    public enum Kind {
        NUMBER,
        /** Two hours of the day: 21-8. */
        HOURS,
        /** The beginning of an address: https://zyfw.example.cn. */
        ADDRESS,
        /** Where the tiles of a map lie: https://tiles.example.cn/{z}/{x}/{y}.png. */
        TILES,
        /** A system of coordinates that tiles come in. */
        DATUM,
        /** A name or a number to be called, without spaces. */
        TEXT
    }

    public static Decision number(String key, String group, String title, String help, int usual, int least, int most) {
        return new Decision(key, group, title, help, Kind.NUMBER, String.valueOf(usual), least, most);
    }

    public static Decision text(String key, String group, String title, String help) {
        return new Decision(key, group, title, help, Kind.TEXT, "", 0, 60);
    }

    boolean takes(String value) {
        return switch (kind) {
            case NUMBER ->
                value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
            case HOURS -> HOURS.matcher(value).matches();
            case ADDRESS -> ADDRESS.matcher(value).matches();
            case TILES ->
                value.length() <= most
                        && TILES.matcher(value).matches()
                        && value.contains("{x}")
                        && value.contains("{y}")
                        && value.contains("{z}");
            case DATUM -> value.equals(Datum.WGS84.words()) || value.equals(Datum.GCJ02.words());
            case TEXT -> value.length() <= most;
        };
    }

    Words problem() {
        return switch (kind) {
            case NUMBER -> Words.of("请填写 {0} 到 {1} 之间的整数", least, most);
            case HOURS -> Words.of("请写成 21-8 这样，表示晚上 9 点到早上 8 点");
            case TEXT -> Words.of("最多 {0} 个字", most);
            case TILES -> Words.of("请写成 https://网址/{z}/{x}/{y}.png 这样，三个括号都要有");
            case DATUM -> Words.of("请写 WGS-84 或 GCJ-02");
            case ADDRESS -> Words.of("请写成 https://网址 这样，后面不带斜杠");
        };
    }
}
