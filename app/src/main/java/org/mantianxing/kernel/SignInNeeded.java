package org.mantianxing.kernel;

/** The command needs somebody signed in. */
public final class SignInNeeded extends Failure {
    public SignInNeeded() {
        super(Words.of("请先登录。"));
    }
}
