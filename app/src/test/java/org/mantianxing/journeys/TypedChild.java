package org.mantianxing.journeys;

import java.util.ArrayList;
import java.util.List;

/** What a parent types for a child. */
final class TypedChild {
    static final String PARENTS_PAPER = "330411198001010029";

    private TypedChild() {}

    /** All that is needed, and more or other fields after it. */
    static String[] form(String name, String year, String... more) {
        List<String> fields =
                new ArrayList<>(List.of("name", name, "relation", "PARENT", "birthYear", year, "agree", "yes"));
        if (!List.of(more).contains("paper")) {
            fields.addAll(List.of("paper", PARENTS_PAPER));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }
}
