package org.mantianxing.activities.web;

import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Planning;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An event with its shifts and roles, to choose from. */
@Controller
class EventPages {
    private final Planning planning;
    private final Activities activities;
    private final Naming naming;

    EventPages(Planning planning, Activities activities, Naming naming) {
        this.planning = planning;
        this.activities = activities;
        this.naming = naming;
    }

    @GetMapping("/tasks/events/{id}")
    ModelAndView event(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("activities/event")
                .addObject("event", planning.event(actor, id))
                .addObject("shifts", planning.shifts(actor, id))
                .addObject("held", activities.outlook(actor).held())
                .addObject("names", naming.names(actor));
    }
}
