package org.mantianxing.orders.web;

import java.util.List;
import java.util.stream.Stream;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.kernel.Actor;

/**
 * Reasons that were chosen from a list, as the history keeps them: the list's words, then perhaps a colon and one's own.
 * The list's words have their English, one's own stay as they are.
 */
public record Reasons(List<Choice> known) {
    public Reasons {
        known = List.copyOf(known);
    }

    static Reasons of(Actor actor, Lists lists) {
        return new Reasons(
                Stream.of("cancel-reasons", "refusal-reasons", "askback-reasons", "return-reasons", "complaint-kinds")
                        .flatMap(name -> lists.of(actor, name).stream())
                        .toList());
    }

    /** What was said, in the reader's language as far as it can be. */
    public String read(String said, boolean english) {
        return english
                ? known.stream()
                        .filter(reason -> said.equals(reason.text()) || said.startsWith(reason.text() + "："))
                        .map(reason ->
                                (reason.textEn() + said.substring(reason.text().length())).replaceFirst("：", ": "))
                        .findFirst()
                        .orElse(said)
                : said;
    }
}
