package org.mantianxing.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Calendars;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where I have a seat: as a list, and as a calendar to subscribe to. */
@Controller
class MinePages {
    private static final Duration PAST = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private final Activities activities;
    private final Calendars calendars;
    private final Naming naming;
    private final Clock clock;

    MinePages(Activities activities, Calendars calendars, Naming naming, Clock clock) {
        this.activities = activities;
        this.calendars = calendars;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/tasks/mine")
    ModelAndView mine(Actor actor, HttpServletRequest request) {
        Instant now = clock.instant();
        List<Activity> held = activities.held(actor, now.minus(PAST), now.plus(AHEAD));
        List<Activity> past = held.stream().filter(one -> over(one, now)).toList();
        Map<LocalDate, List<Activity>> days = new TreeMap<>();
        List<Activity> later = new ArrayList<>();
        LocalDate today = ChinaTime.date(now);
        today.datesUntil(today.plusDays(7)).forEach(day -> days.put(day, new ArrayList<>()));
        held.stream().filter(one -> !over(one, now)).forEach(one -> {
            LocalDate day = ChinaTime.date(one.start());
            days.getOrDefault(day.isBefore(today) ? today : day, later).add(one);
        });
        return new ModelAndView("activities/mine")
                .addObject("days", days)
                .addObject("later", later)
                .addObject("past", past.reversed())
                .addObject("names", naming.names(actor))
                .addObject("address", address(calendars.token(actor), request));
    }

    @PostMapping("/tasks/mine/calendar")
    String renew(Actor actor, RedirectAttributes redirect) {
        calendars.renew(actor);
        redirect.addFlashAttribute("said", Words.of("换好了，旧的日历地址不能用了"));
        return "redirect:/tasks/mine#calendar";
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> calendar(Actor program, @PathVariable String token, HttpServletRequest request) {
        Ics ics = new Ics()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Mantianxing//Tasks//ZH")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", "满天星任务")
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        calendars.seats(program, token).forEach(one -> event(ics, one, request));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(ics.line("END", "VCALENDAR").toString());
    }

    private void event(Ics ics, Activity one, HttpServletRequest request) {
        boolean off = one.state() == ActivityState.CANCELLED || one.state() == ActivityState.UNMET;
        String leader = one.leaderWords().isEmpty() ? "" : "\n负责人：" + one.leaderWords();
        ics.line("BEGIN", "VEVENT")
                .line("UID", one.id() + "@" + DistrictScope.get().slug() + ".mantianxing")
                .line("SEQUENCE", String.valueOf(one.sequence()))
                .moment("DTSTAMP", clock.instant())
                .moment("LAST-MODIFIED", one.changedAt())
                .moment("DTSTART", one.start())
                .moment("DTEND", one.end())
                .line("STATUS", off ? "CANCELLED" : "CONFIRMED")
                .text("SUMMARY", one.title())
                .text("LOCATION", one.place())
                .text("DESCRIPTION", one.organiser() + leader + (off ? "\n" + Packed.chinese(one.endedWords()) : ""))
                .line(
                        "URL",
                        base(request)
                                .path("/tasks/{id}")
                                .buildAndExpand(one.id())
                                .toUriString())
                .line("END", "VEVENT");
    }

    private static boolean over(Activity one, Instant now) {
        return one.state().over() || one.checkInCloses().isBefore(now);
    }

    private static String address(String token, HttpServletRequest request) {
        return base(request).path("/calendar/{token}.ics").buildAndExpand(token).toUriString();
    }

    private static ServletUriComponentsBuilder base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request);
    }
}
