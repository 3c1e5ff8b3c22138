package org.mantianxing.certificates.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mantianxing.certificates.Wanted;
import org.mantianxing.kernel.Invalid;

/** What somebody wants certified, as typed. */
public record WantedForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String showName,
        @Nullable String showServices,
        @Nullable String seal,
        @Nullable String idKind,
        @Nullable String idNumber) {

    static WantedForm fresh(LocalDate from, LocalDate to) {
        return new WantedForm(from.toString(), to.toString(), null, null, null, "", "");
    }

    Wanted toWanted() {
        return new Wanted(
                day("from", from),
                day("to", to),
                "yes".equals(showName),
                "yes".equals(showServices),
                "yes".equals(seal),
                idKind == null ? "" : idKind,
                idNumber == null ? "" : idNumber);
    }

    private static LocalDate day(String field, @Nullable String typed) {
        try {
            return LocalDate.parse(Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                    .strip()
                    .replace('/', '-'));
        } catch (DateTimeException e) {
            throw Invalid.field(field, "请填写日期，例如 2026-03-14");
        }
    }
}
