package org.mantianxing.volunteers;

import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdPaper;

/**
 * A child whom a guardian brings along.
 *
 * @param relation of the guardian to the child, null where none was chosen
 * @param birthYear null where only the document tells it
 * @param sex by GB/T 2261.1
 * @param paper of the child, null where none is shown
 * @param guardians the guardian's own, which shows that they are grown up
 * @param agreed to what is kept of the child; {@code paperAgreed}: to its document being kept
 */
public record NewChild(
        String name,
        Consent.@Nullable Relation relation,
        @Nullable Integer birthYear,
        String sex,
        @Nullable IdPaper paper,
        IdPaper guardians,
        boolean agreed,
        boolean paperAgreed) {}
