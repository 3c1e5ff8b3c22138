package org.mantianxing.orders.web;

import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;

/**
 * What somebody tried on a page of several forms, so that the page can come back with it: the form's name, what was
 * typed, and why it did not work. Fields of a form have the form's name and a dash before their id.
 */
public record Tried(
        String form,
        Typed typed,
        @Nullable Invalid invalid,
        @Nullable Words failure) {

    static Tried nothing() {
        return new Tried("", Typed.nothing(), null, null);
    }

    /** Not wrong, only not finished: the page comes back with what was typed. */
    static Tried again(String form, Typed typed) {
        return new Tried(form, typed, null, null);
    }

    static Tried failed(String form, Typed typed, Failure failure) {
        return failure instanceof Invalid invalid
                ? new Tried(form, typed, named(form, invalid), null)
                : new Tried(form, typed, null, failure.words());
    }

    /** What was typed into this form; nothing, if it was another. */
    public Typed typed(String name) {
        return form.equals(name) ? typed : Typed.nothing();
    }

    public @Nullable Invalid invalid(String name) {
        return form.equals(name) ? invalid : null;
    }

    public boolean open(String name) {
        return form.equals(name);
    }

    private static Invalid named(String form, Invalid invalid) {
        return new Invalid(invalid.problems().stream()
                .map(problem -> new Invalid.Problem(form + "-" + problem.field(), problem.words()))
                .toList());
    }
}
