package org.mantianxing.catalogue;

import java.util.List;
import java.util.UUID;
import org.mantianxing.district.Audited;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's tree of skills grows by what its people can do. */
@Service
public class SkillTrees {
    private static final int LONGEST = 20;
    private static final int LONGEST_ENGLISH = 60;

    private final CatalogueStore store;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    SkillTrees(CatalogueStore store, Catalogue catalogue, ApplicationEventPublisher events) {
        this.store = store;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** Adds a skill and returns its code; throws Invalid for {@code parent}, {@code name} or {@code nameEn}. */
    @Transactional
    public String add(Actor actor, NewSkill typed) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        List<Skill> tree = store.skills();
        String name = Normal.line(typed.name());
        String english = Normal.line(typed.nameEn());
        new Checks()
                .that(
                        tree.stream()
                                .anyMatch(one ->
                                        one.parent() == null && one.code().equals(typed.parent())),
                        "parent",
                        "请选它属于哪一类")
                .that(!name.isEmpty(), "name", "请写技能的名称")
                .that(name.codePointCount(0, name.length()) <= LONGEST, "name", "名称最多 {0} 个字", LONGEST)
                .that(tree.stream().noneMatch(one -> one.isCalled(name)), "name", "技能表里已经有这一项了，请直接选它")
                .that(!english.isEmpty(), "nameEn", "请写英文名称，看英文页面的人用得到")
                .that(english.length() <= LONGEST_ENGLISH, "nameEn", "英文名称最多 {0} 个字母", LONGEST_ENGLISH)
                .done();
        String code = "own-" + UUID.randomUUID();
        store.addSkill(new Skill(code, typed.parent(), name, english, typed.needsProof(), ""));
        catalogue.skillsChanged();
        events.publishEvent(new Audited(actor, "SETTING_CHANGE", null, "新技能：" + name));
        return code;
    }
}
