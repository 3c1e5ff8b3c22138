package org.mantianxing.web.desk;

import java.util.List;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.catalogue.Supplier;
import org.mantianxing.district.Site;

/** What the form of a service chooses from. */
public record EntryChoices(List<Category> categories, List<Skill> skills, List<Choice> risks, List<Site> towns) {
    /** A supplier to choose: {@code key} is what the form sends. */
    public record Owner(String key, Supplier supplier) {}
}
