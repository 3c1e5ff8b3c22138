package org.mantianxing.figures.cube;

/**
 * How a column is looked at: which of its values count at all, and into which group each one falls; -1 for those that do
 * not count.
 *
 * @param column number of the column
 * @param groups for each value beginning with {@code offset} its group
 * @param under the group of all values below
 * @param over the group of all values above
 * @param stride how far two neighbouring groups lie apart among the cells; 0 for a mere filter
 */
public record Lens(int column, int offset, int[] groups, int under, int over, int stride) {
    /** Only the values that stand in {@code groups} count. */
    public static Lens of(int column, int offset, int[] groups, int stride) {
        return new Lens(column, offset, groups, -1, -1, stride);
    }

    int group(int value) {
        int at = value - offset;
        if (at < 0) {
            return under;
        }
        return at < groups.length ? groups[at] : over;
    }

    /** Whether it is a mere filter that all values from one to another pass, so that nobody has to look. */
    boolean passes(int least, int most) {
        if (stride != 0 || (least < offset && under < 0) || (most >= offset + groups.length && over < 0)) {
            return false;
        }
        for (int at = Math.max(0, least - offset); at <= Math.min(groups.length - 1, most - offset); at++) {
            if (groups[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Leaves in {@code cells} where each row falls, -1 for those that do not count. False when none does. */
    boolean look(int[] values, int count, int[] cells) {
        int seen = 0;
        for (int i = 0; i < count; i++) {
            int group = group(values[i]);
            if ((group | cells[i]) < 0) {
                cells[i] = -1;
            } else {
                cells[i] += group * stride;
                seen++;
            }
        }
        return seen > 0;
    }
}
