package org.mantianxing.web.admin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.HolidayTable;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The yearly table of moved holidays: pasted or as a file, in UTF-8 or as Chinese Excel writes it. */
@Controller
class HolidayPages {
    private static final int MOST_BYTES = 300_000;
    private final WorkingDays days;
    private final Clock clock;

    HolidayPages(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/console/settings/holidays")
    ModelAndView table(Actor actor, @RequestParam(defaultValue = "0") int year) {
        Permissions.requireEver(actor, Command.SETTINGS_READ);
        return page(actor, year, "", null, null);
    }

    @PostMapping("/console/settings/holidays")
    ModelAndView take(
            Actor actor,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Permissions.requireEver(actor, Command.SETTINGS_CHANGE);
        try {
            HolidayTable taken = days.take(actor, file == null || file.isEmpty() ? table : text(file));
            int year =
                    taken.days().isEmpty() ? 0 : taken.days().getFirst().day().getYear();
            return page(actor, year, "", taken, null);
        } catch (Invalid e) {
            return page(actor, 0, table, null, e);
        }
    }

    private static String text(MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw Invalid.field("file", "文件太大了，节假日表一年只有几十行");
        }
        byte[] bytes = file.getBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private ModelAndView page(
            Actor actor, int wanted, String typed, @Nullable HolidayTable taken, @Nullable Invalid invalid) {
        int now = ChinaTime.today(clock).getYear();
        int year = wanted < 2000 || wanted > 2099 ? now : wanted;
        return Pages.page("admin/holidays", invalid)
                .addObject("days", days.list(actor, year))
                .addObject("year", year)
                .addObject("now", now)
                .addObject("typed", typed)
                .addObject("taken", taken);
    }
}
