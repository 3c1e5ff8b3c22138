package org.mantianxing.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody at the centre looks for people in the whole archive: one question after another, whole pages. */
final class Archive {
    private static final Duration WARM = Duration.ofSeconds(2);
    private static final Duration TURN = Duration.ofSeconds(6);
    private static final String LIST = "/xiuzhou/console/volunteers";
    private final Load load;
    private final String cookie;

    Archive(int port, String cookie) {
        this.load = new Load(port, 1);
        this.cookie = cookie;
    }

    /** One question. */
    record Line(String name, Times times) {}

    List<Line> measure() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("the last to join", "");
        questions.put("pinyin of a name (wangfang)", "?q=wangfang");
        questions.put("initials (wxm)", "?q=wxm");
        questions.put("one character of a name (芳)", "?q=" + URLEncoder.encode("芳", StandardCharsets.UTF_8));
        questions.put("nobody is called so", "?q=zzzq");
        questions.put("a skill, a sex, an age, a half-day", "?skill=haircut&sex=2&from=50&to=70&slot=16");
        questions.put("10 hours and more, within 90 days", "?hours=10&last=90");
        questions.put("not for 90 days, a skill", "?last=-90&skill=haircut");
        questions.put("likely doubles", "/doubles");
        List<Line> lines = new ArrayList<>();
        questions.forEach((name, query) -> {
            Load.Page page = new Load.Page(name, LIST + query, cookie);
            load.run(page, WARM);
            lines.add(new Line(name, load.run(page, TURN)));
        });
        return lines;
    }
}
