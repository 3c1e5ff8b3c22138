package org.mantianxing.training.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.Activity;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.SkillProof;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The names that pages of training need. */
@Component("aroundTraining")
class Around {
    private final Catalogue catalogue;
    private final Sites sites;
    private final Proofs proofs;

    Around(Catalogue catalogue, Sites sites, Proofs proofs) {
        this.catalogue = catalogue;
        this.sites = sites;
        this.proofs = proofs;
    }

    ModelAndView page(Actor actor, String view) {
        return new ModelAndView(view)
                .addObject(
                        "skills", catalogue.skills(actor).stream().collect(Collectors.toMap(Skill::code, one -> one)))
                .addObject("sites", names(actor));
    }

    Map<UUID, String> names(Actor actor) {
        return sites.list(actor).stream().collect(Collectors.toMap(Site::id, Site::name));
    }

    /** What courses gave this person, and was not taken back. */
    List<SkillProof> earned(Actor actor) {
        return proofs.of(actor, actor.id()).stream()
                .filter(one -> one.course() != null && one.state() == SkillProof.State.VERIFIED)
                .toList();
    }

    /** Of an activity that is a session of one. */
    static UUID course(Activity session) {
        return Objects.requireNonNull(session.more().course());
    }
}
