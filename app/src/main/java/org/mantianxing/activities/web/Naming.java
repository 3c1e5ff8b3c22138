package org.mantianxing.activities.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.mantianxing.activities.Activities;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Gathers the names of codes in the language of the request under way. */
@Component
class Naming {
    private final Activities activities;
    private final Catalogue catalogue;
    private final Lists lists;
    private final HttpServletRequest request;

    Naming(Activities activities, Catalogue catalogue, Lists lists, HttpServletRequest request) {
        this.activities = activities;
        this.catalogue = catalogue;
        this.lists = lists;
        this.request = request;
    }

    Names names(Actor actor) {
        return new Names(
                catalogue.everyCategory(actor),
                lists.of(actor, "risk-kinds"),
                lists.of(actor, "agreement-cases"),
                activities.phrases(actor),
                english());
    }

    boolean english() {
        Cookie language = WebUtils.getCookie(request, "mtx-lang");
        return language != null && "en".equals(language.getValue());
    }
}
