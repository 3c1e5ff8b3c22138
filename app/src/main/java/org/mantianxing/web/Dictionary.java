package org.mantianxing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mantianxing.kernel.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** English for every Chinese sentence: {@code words/*.tsv}, one line each, Chinese, tab, English. */
@Component
class Dictionary {
    private final Map<String, String> english;

    Dictionary() {
        this.english = read();
    }

    /** The sentence in {@code language}; Chinese where English has none. */
    String say(String language, String chinese, List<?> arguments) {
        String text = language.equals("en") ? english.getOrDefault(chinese, chinese) : chinese;
        List<?> said = arguments.stream()
                .<Object>map(argument ->
                        argument instanceof Words words ? say(language, words.text(), words.arguments()) : argument)
                .toList();
        return Words.fill(text, said);
    }

    static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.tsv")) {
                file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(line -> {
                    String[] pair = line.split("\t", 2);
                    if (pair.length == 2) {
                        words.put(pair[0], pair[1]);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
