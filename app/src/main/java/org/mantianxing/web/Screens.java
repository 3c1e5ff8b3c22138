package org.mantianxing.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.messages.Messages;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Waiting;
import org.mantianxing.records.Records;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Gathers what a screen depends on from the request. */
@Component
class Screens {
    static final String ACTOR = Actor.class.getName();
    /** Set where a page must do without the database. */
    static final String BARE = Screens.class.getName() + ".BARE";

    private final Dictionary dictionary;
    private final Assets assets;
    private final Clock clock;
    private final SaidCookie said;
    private final Messages messages;
    private final Queues queues;

    /** What waits for somebody, asked only by pages that show it. */
    @Component
    record Queues(Orders orders, Records records) {}

    Screens(Dictionary dictionary, Assets assets, Clock clock, SaidCookie said, Messages messages, Queues queues) {
        this.dictionary = dictionary;
        this.assets = assets;
        this.clock = clock;
        this.said = said;
        this.messages = messages;
        this.queues = queues;
    }

    static Actor actor(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? actor : Actor.VISITOR;
    }

    Screen of(HttpServletRequest request, HttpServletResponse response) {
        String language = "en".equals(cookie(request, "mtx-lang")) ? "en" : "zh";
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String context = request.getContextPath();
        String uri = request.getRequestURI();
        return new Screen(
                dictionary,
                assets,
                new Screen.Visit(
                        actor(request),
                        DistrictScope.find().orElse(District.PLATFORM),
                        context,
                        uri.startsWith(context) ? uri.substring(context.length()) : uri,
                        language,
                        "1".equals(cookie(request, "mtx-elder")),
                        csrf == null ? "" : csrf.getToken(),
                        clock.instant(),
                        bare(request) ? 0 : unread(actor(request)),
                        () -> bare(request) ? Backlog.NONE : backlog(request),
                        () -> bare(request) ? Backlog.NONE : hours(actor(request)),
                        said.take(request, response, dictionary, language)));
    }

    private static boolean bare(HttpServletRequest request) {
        return request.getAttribute(BARE) != null || DistrictScope.find().isEmpty();
    }

    /** A page must still say that the database is away when it is. */
    private int unread(Actor actor) {
        if (DistrictScope.get().isPlatform()) {
            return 0;
        }
        try {
            return messages.unread(actor);
        } catch (DataAccessException | TransactionException e) {
            return 0;
        }
    }

    /** Asked for only by pages that show it. */
    private Backlog backlog(HttpServletRequest request) {
        if (request.getAttribute(Waiting.COUNTED) instanceof List<?> counted) {
            return Backlog.of(counted.stream().map(Waiting.class::cast).toList());
        }
        Actor actor = actor(request);
        boolean works = Permissions.everAllows(actor, Command.ORDER_QUEUE)
                || Permissions.everAllows(actor, Command.ORDER_RECEIVE);
        try {
            return works ? Backlog.of(queues.orders().waiting(actor)) : Backlog.NONE;
        } catch (DataAccessException | TransactionException e) {
            return Backlog.NONE;
        }
    }

    private Backlog hours(Actor actor) {
        try {
            Records.Waiting waiting = queues.records().waiting(actor);
            return new Backlog(waiting.count(), waiting.late() > 0);
        } catch (DataAccessException | TransactionException e) {
            return Backlog.NONE;
        }
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
