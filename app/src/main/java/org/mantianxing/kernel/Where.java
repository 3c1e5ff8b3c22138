package org.mantianxing.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a list, only those that are asked for: each question is a statement of its own, which the database
 * plans for itself and answers by an index. Conditions are text of the program alone; what people type are values.
 */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Where and(boolean asked, String condition) {
        return asked ? and(condition) : this;
    }

    /** {@code value} is a parameter of this or of any other condition. */
    public Where with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** To follow the word {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
