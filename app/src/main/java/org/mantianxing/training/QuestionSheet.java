package org.mantianxing.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;

/**
 * Questions as they are typed, one or many, an empty line between two: the question first, then an option a line, a star
 * before each right one, and if wanted a last line that begins with 解释 and says why.
 */
final class QuestionSheet {
    private static final int LONGEST = 200;
    private static final int MOST_OPTIONS = 8;
    private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,3}[.、．)）]\\s*");
    private static final Pattern LETTER = Pattern.compile("^([*＊✓√]?)\\s*[A-Ha-h][.、．)）]\\s*");
    private static final Pattern WHY = Pattern.compile("^(?:解释|解析|说明|Why)[:：]\\s*(.*)$");

    private QuestionSheet() {}

    /** A question as it was read. */
    record Written(String text, List<String> options, List<Integer> answers, String why) {}

    /** Throws {@link org.mantianxing.kernel.Invalid} for {@code questions} with every problem. */
    static List<Written> read(String typed) {
        Checks checks = new Checks();
        List<Written> all = new ArrayList<>();
        int line = 0;
        List<String> block = new ArrayList<>();
        int first = 1;
        for (String one : (typed.replace("\r\n", "\n").replace('\r', '\n') + "\n\n").split("\n", -1)) {
            line++;
            String text = Normal.line(one);
            if (!text.isEmpty()) {
                if (block.isEmpty()) {
                    first = line;
                }
                block.add(text);
            } else if (!block.isEmpty()) {
                all.add(written(checks, block, first));
                block.clear();
            }
        }
        checks.that(!all.isEmpty(), "questions", "还没有写题目");
        checks.done();
        return all;
    }

    private static Written written(Checks checks, List<String> block, int line) {
        String text = NUMBER.matcher(block.getFirst()).replaceFirst("");
        List<String> options = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        String why = "";
        for (String one : block.subList(1, block.size())) {
            Matcher said = WHY.matcher(one);
            if (said.matches()) {
                why = said.group(1);
                continue;
            }
            String bare = LETTER.matcher(one).replaceFirst("$1");
            boolean right = bare.matches("^[*＊✓√].*");
            String option = Normal.line(right ? bare.substring(1) : bare);
            if (right) {
                answers.add(options.size());
            }
            options.add(option);
        }
        checks.that(options.size() >= 2, "questions", "第 {0} 行的题至少要有两个选项，一行一个", line)
                .that(options.size() <= MOST_OPTIONS, "questions", "第 {0} 行的题最多 {1} 个选项", line, MOST_OPTIONS)
                .that(!answers.isEmpty(), "questions", "第 {0} 行的题没有标出正确的选项，在它前面加一个 *", line)
                .that(
                        new HashSet<>(options).size() == options.size() && !options.contains(""),
                        "questions",
                        "第 {0} 行的题有重复或空着的选项",
                        line)
                .that(
                        text.length() <= LONGEST
                                && why.length() <= LONGEST
                                && options.stream().allMatch(one -> one.length() <= LONGEST),
                        "questions",
                        "第 {0} 行的题太长，每一行最多 {1} 个字",
                        line,
                        LONGEST);
        return new Written(text, List.copyOf(options), List.copyOf(answers), why);
    }
}
