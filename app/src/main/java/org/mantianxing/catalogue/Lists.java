package org.mantianxing.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Service;

/** The lists that people choose from: reasons, risks, relations, agreement cases. */
@Service
public class Lists {
    private final Map<String, List<Choice>> read = new ConcurrentHashMap<>();

    /** All entries of a list, in its order; {@code name} is the file's in {@code seed}. */
    public List<Choice> of(Actor actor, String name) {
        return read.computeIfAbsent(
                name,
                key -> Seed.rows(key).stream()
                        .map(row -> new Choice(
                                Seed.cell(row, "code"),
                                row.getOrDefault("text", row.getOrDefault("name", "")),
                                row.getOrDefault("text_en", row.getOrDefault("name_en", "")),
                                row.getOrDefault("measure", row.getOrDefault("hint", row.getOrDefault("who", ""))),
                                row.getOrDefault("measure_en", row.getOrDefault("hint_en", ""))))
                        .toList());
    }

    public Optional<Choice> find(Actor actor, String name, String code) {
        return of(actor, name).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }
}
