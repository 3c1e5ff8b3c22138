package org.mantianxing.orders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What the fields of an order may choose from. */
@Component
class Choices {
    private final Catalogue catalogue;
    private final Lists lists;

    Choices(Catalogue catalogue, Lists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /** The service ordered, null for one's own words. */
    @Nullable
    Item item(Actor actor, @Nullable UUID id) {
        try {
            return id == null ? null : catalogue.get(actor, id);
        } catch (NotFound e) {
            throw Invalid.field("item", "这项服务已经不在菜单上了，请另选一项，或用自己的话写");
        }
    }

    /** The service of an order placed before, null where it has left the menu since. */
    @Nullable
    Item stillListed(Actor actor, @Nullable UUID id) {
        try {
            return id == null ? null : catalogue.get(actor, id);
        } catch (NotFound e) {
            return null;
        }
    }

    boolean category(Actor actor, String code) {
        return catalogue.categories(actor).stream().map(Category::code).anyMatch(code::equals);
    }

    boolean skills(Actor actor, List<String> codes) {
        Set<String> known = catalogue.skills(actor).stream().map(Skill::code).collect(Collectors.toSet());
        return known.containsAll(codes);
    }

    boolean known(Actor actor, String list, List<String> codes) {
        return codes.stream().allMatch(code -> lists.find(actor, list, code).isPresent());
    }

    Optional<Choice> find(Actor actor, String list, String code) {
        return lists.find(actor, list, code);
    }

    /** A reason from a list and more words, as they are told: 电话打不通：请换一个号码. */
    String reason(Actor actor, String list, String code, String words) {
        String text = lists.find(actor, list, code)
                .map(Choice::text)
                .orElseThrow(() -> Invalid.field("reason", "请从列表里选一个原因"));
        String more = Texts.block(words);
        Texts.most(more, "words", 500);
        return more.isEmpty() ? text : text + "：" + more;
    }
}
