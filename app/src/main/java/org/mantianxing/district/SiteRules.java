package org.mantianxing.district;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Role;

/** What a site must be like, and who may add or change one. */
final class SiteRules {
    private static final Pattern PHONE = Pattern.compile("[0-9+() 转-]{0,30}");
    /** A position further away than this from the centre belongs to some other district. */
    private static final double FARTHEST_METRES = 80_000;

    private SiteRules() {}

    /** Staff of the place itself or of one above it; auditors change nothing. */
    static boolean may(Actor actor, @Nullable Site place) {
        return actor.kind() == Actor.Kind.CLOCK
                || (place != null
                        && actor.grants().stream()
                                .anyMatch(grant -> grant.role() != Role.AUDITOR
                                        && grant.role().staff()
                                        && grant.covers(place.path())));
    }

    /** Which levels can stand directly below this one. */
    static List<Site.Level> below(Site.Level level) {
        return switch (level) {
            case CENTRE -> List.of(Site.Level.INSTITUTE, Site.Level.POINT);
            case INSTITUTE -> List.of(Site.Level.STATION, Site.Level.POINT);
            case STATION -> List.of(Site.Level.POINT);
            case POINT -> List.of();
        };
    }

    static void check(SiteChange site, @Nullable Site centre) {
        boolean both = (site.lon() == null) == (site.lat() == null);
        boolean china = site.lon() == null
                || site.lat() == null
                || (site.lon() > 73 && site.lon() < 136 && site.lat() > 3 && site.lat() < 54);
        new Checks()
                .that(!site.name().isBlank() && length(site.name()) <= 60, "name", "请填写场所名称，最多 60 个字")
                .that(length(site.kind()) <= 20, "kind", "类型最多 20 个字")
                .that(length(site.address()) <= 100, "address", "地址最多 100 个字")
                .that(PHONE.matcher(site.phone()).matches(), "phone", "电话只能有数字、空格、括号和短横线，最多 30 个字符")
                .that(length(site.about()) <= 500, "about", "介绍最多 500 个字")
                .that(both, "lon", "经度和纬度要一起填")
                .that(!both || china, "lon", "这个位置不在国内，请检查经度和纬度有没有填反")
                .that(!both || !china || near(site, centre), "lon", "这个位置离中心太远了，不像在本区县")
                .done();
    }

    private static boolean near(SiteChange site, @Nullable Site centre) {
        return site.lon() == null
                || site.lat() == null
                || centre == null
                || centre.lon() == null
                || Geo.metres(site.lon(), site.lat(), centre) < FARTHEST_METRES;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A code for a site that has none by the state's lists: the parent's, and the first number that is free. */
    static String freshCode(@Nullable Site parent, List<Site> all) {
        Set<String> taken = all.stream().map(Site::code).collect(java.util.stream.Collectors.toSet());
        String before = parent == null ? "" : parent.code();
        int n = 1;
        while (taken.contains(before + "-" + n)) {
            n++;
        }
        return before + "-" + n;
    }

    static SiteChange of(NewSite site) {
        return new SiteChange(
                0, site.kind(), site.name(), site.lon(), site.lat(), site.address(), site.phone(), site.about(), true);
    }

    /** What of a site has changed, in words for the audit trail. */
    static String difference(Site before, SiteChange after) {
        StringBuilder words = new StringBuilder(before.name());
        tell(words, "名称", before.name(), after.name());
        tell(words, "类型", before.kind(), after.kind());
        tell(words, "地址", before.address(), after.address());
        tell(words, "电话", before.phone(), after.phone());
        tell(words, "位置", position(before.lon(), before.lat()), position(after.lon(), after.lat()));
        tell(words, "介绍", before.about(), after.about());
        tell(words, "状态", before.open() ? "开放" : "关闭", after.open() ? "开放" : "关闭");
        return words.toString();
    }

    private static String position(@Nullable Double lon, @Nullable Double lat) {
        return lon == null ? "" : lon + "," + lat;
    }

    private static void tell(StringBuilder words, String what, String before, String after) {
        if (!before.equals(after)) {
            words.append("；")
                    .append(what)
                    .append("：")
                    .append(before)
                    .append(" → ")
                    .append(after);
        }
    }
}
