package org.mantianxing.activities;

import java.util.List;

/** A form with one field typed anew. */
record CallFormEdit(CallForm form) {
    CallForm seats(String skill, int count) {
        return with(List.of(skill), List.of(String.valueOf(count)), form.agreementText());
    }

    CallForm agreement(String text) {
        return with(form.seatSkill(), form.seatCount(), text);
    }

    /** At another place on the map. */
    CallForm at(String lon, String lat) {
        return with(form.seatSkill(), form.seatCount(), form.agreementText(), lon, lat);
    }

    private CallForm with(List<String> skills, List<String> counts, String agreement) {
        return with(skills, counts, agreement, form.lon(), form.lat());
    }

    private CallForm with(List<String> skills, List<String> counts, String agreement, String lon, String lat) {
        return new CallForm(
                form.title(),
                form.category(),
                form.site(),
                form.team(),
                form.start(),
                form.end(),
                form.place(),
                lon,
                lat,
                form.content(),
                form.conditions(),
                form.minAge(),
                skills,
                counts,
                form.risks(),
                form.measures(),
                form.insurance(),
                form.agreement(),
                agreement,
                form.leaderWords(),
                form.leaderPhone().isEmpty() ? "10012345678" : form.leaderPhone(),
                form.replyBy(),
                form.openSignUp(),
                form.kind(),
                form.fence(),
                form.bring(),
                form.weather(),
                form.languages(),
                form.course());
    }
}
