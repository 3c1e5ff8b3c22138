package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Languages in step: every Chinese sentence that a screen or a failure can say has its English. */
class WordsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("ui\\.s\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** A constant of an enum whose first text is what people read. */
    private static final Pattern CONSTANT = Pattern.compile("(?m)^ +[A-Z][A-Z_]+\\((?:[\\w.]+, )*\"([^\"]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Test
    void everySentenceOfATemplateHasItsEnglish() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : files("src/main/jte", ".jte")) {
            Matcher said = IN_TEMPLATE.matcher(Files.readString(file));
            while (said.find()) {
                missing.add(said.group(1));
            }
        }
        missing.removeAll(translated());
        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceOfAFailureHasItsEnglish() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            String source = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
            Matcher call = Pattern.compile(
                            "(Words\\.of|Packed\\.of|note|wrong|bad|unknown|new Refused|new Conflict|Invalid\\.field|\\.that)\\(")
                    .matcher(source);
            while (call.find()) {
                missing.addAll(sentences(arguments(source, call.end())));
            }
        }
        missing.removeAll(translated());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConstantThatPeopleReadHasItsEnglish() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            Matcher constant = CONSTANT.matcher(Files.readString(file));
            while (constant.find()) {
                if (HAN.matcher(constant.group(1)).find()) {
                    missing.add(constant.group(1));
                }
            }
        }
        missing.removeAll(translated());
        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceStandsOnceSoThatNoOrderOfFilesDecides() throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (Path file : files("src/main/resources/words", ".tsv")) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", 2)[0])
                    .filter(sentence -> !seen.add(sentence))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noSentenceIsWrittenIntoATemplateBesideTheDictionary() throws IOException {
        Set<String> bare = new TreeSet<>();
        for (Path file : files("src/main/jte", ".jte")) {
            String text = Files.readString(file)
                    .replaceAll("(?s)<%--.*?--%>", "")
                    .replaceAll("[$!]\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\}", "")
                    .replaceAll("ui\\.s\\(\\s*\"(?:[^\"\\\\]|\\\\.)*\"", "");
            text.lines().filter(line -> HAN.matcher(line).find()).forEach(line -> bare.add(file + ": " + line.strip()));
        }
        assertThat(bare).isEmpty();
    }

    /** The text between the parentheses of a call that opens just before {@code start}. */
    private static String arguments(String source, int start) {
        int depth = 1;
        boolean quoted = false;
        int i = start;
        for (; i < source.length() && depth > 0; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
        return source.substring(start, Math.max(start, i - 1));
    }

    private static List<String> sentences(String arguments) {
        return LITERAL.matcher(arguments)
                .results()
                .map(result -> result.group(1))
                .filter(text -> HAN.matcher(text).find())
                .toList();
    }

    private static Set<String> translated() throws IOException {
        Set<String> words = new HashSet<>();
        for (Path file : files("src/main/resources/words", ".tsv")) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.matches(".+\\t.+"))
                    .forEach(line -> words.add(line.split("\t", 2)[0]));
        }
        return words;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
