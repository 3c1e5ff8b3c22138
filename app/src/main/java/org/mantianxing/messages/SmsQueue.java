package org.mantianxing.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/** Decides what goes to a phone, with which words and when. */
@Component
class SmsQueue {
    private static final Duration SOON = Duration.ofHours(12);
    private static final int LONGEST = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日E H:mm", Locale.CHINA);
    private final SmsStore store;
    private final Accounts accounts;
    private final Settings settings;
    private final ShortLinks links;
    private final Clock clock;

    SmsQueue(SmsStore store, Accounts accounts, Settings settings, ShortLinks links, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    /** Queues the short message of an inbox message, unless the person has no phone or it is too late to help. */
    void add(UUID message, UUID person, Notice notice) {
        Account account = reachable(person);
        Instant now = clock.instant();
        boolean tooLate = notice.start() != null && !notice.start().isAfter(now);
        if (account == null || tooLate) {
            return;
        }
        boolean atOnce = notice.start() != null && notice.start().isBefore(now.plus(SOON));
        store.insert(
                Ids.at(now),
                message,
                account,
                text(message, notice),
                new SmsStore.When(atOnce, next(now, atOnce), notice.start()));
    }

    private @Nullable Account reachable(UUID person) {
        try {
            Account account = accounts.get(Actor.CLOCK, person);
            return account.phoneId() != null && account.state().equals("ACTIVE") ? account : null;
        } catch (NotFound e) {
            return null;
        }
    }

    /** {@code moment}, or the end of the quiet hours where they hold the message back. */
    Instant next(Instant moment, boolean atOnce) {
        return atOnce ? moment : quiet().after(moment);
    }

    private QuietHours quiet() {
        return settings.find("messages.quiet").map(QuietHours::of).orElse(QuietHours.USUAL);
    }

    /** Always Chinese: operators of phone networks approve wordings and signature beforehand. */
    private String text(UUID message, Notice notice) {
        List<@Nullable Object> arguments = notice.words().arguments().stream()
                .<@Nullable Object>map(SmsQueue::said)
                .toList();
        String sentence = Words.fill(notice.words().text(), arguments);
        String cut = sentence.codePointCount(0, sentence.length()) > LONGEST
                ? sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST)) + "…"
                : sentence;
        String whom = notice.whom().isEmpty() ? "" : "您的孩子" + notice.whom() + "：";
        return "【满天星】" + whom + cut.replaceAll("\\s+", " ") + " 查看 " + links.to(message);
    }

    private static Object said(Object argument) {
        return argument instanceof Instant instant
                ? ChinaTime.local(instant).format(MOMENT)
                : Packed.chinese(String.valueOf(argument));
    }
}
