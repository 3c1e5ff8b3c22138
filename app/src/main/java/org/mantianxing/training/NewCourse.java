package org.mantianxing.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.volunteers.SkillProof;

/** A course as it is decided; what each part means stands at {@link Course}. */
public record NewCourse(
        @Nullable UUID site,
        String name,
        String category,
        String content,
        @Nullable String skill,
        SkillProof.Level level,
        @Nullable Integer months,
        int ask,
        int passMark,
        int tries) {}
