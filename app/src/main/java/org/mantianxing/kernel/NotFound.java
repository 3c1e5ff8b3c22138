package org.mantianxing.kernel;

/** There is no such thing, or this person may not know of it: both look alike. */
public final class NotFound extends Failure {
    public NotFound() {
        super(Words.of("没有找到这一页或这一条内容。它可能已被移走，或者您没有查看的权限。"));
    }
}
