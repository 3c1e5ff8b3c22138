package org.mantianxing.figures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Category;
import org.mantianxing.district.Site;
import org.mantianxing.district.SitePast;
import org.mantianxing.figures.Filter;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.teams.Team;

/**
 * What figures are asked for, and what there is to choose from.
 *
 * @param invalid what could not be read; then the figures are those of this year
 * @param turns places that were moved or named anew since the period before began
 * @param place what the figures are of, null for the whole district
 * @param merged categories that became another since then
 */
public record Narrowed(
        FigureForm form,
        Filter filter,
        @Nullable Invalid invalid,
        @Nullable Site place,
        List<Site> sites,
        List<Team> teams,
        List<Category> categories,
        List<SitePast.Turn> turns,
        List<Category> merged) {
    /** Whether what happened counts elsewhere now than it did at the time. */
    public boolean turned() {
        return !merged.isEmpty() || turns.stream().anyMatch(one -> !one.from().isEmpty());
    }
}
