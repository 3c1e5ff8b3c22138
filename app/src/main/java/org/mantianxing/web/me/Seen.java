package org.mantianxing.web.me;

import java.util.stream.Stream;
import org.mantianxing.identity.AuditLine;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Words;

/**
 * A line of the audit trail as its subject reads it.
 *
 * @param looked whether somebody saw personal data in clear
 */
public record Seen(AuditLine line, Words what, boolean looked) {
    static Seen of(AuditLine line, Actor reader) {
        return new Seen(
                line,
                what(line),
                (line.action().startsWith("REVEAL_") || line.action().equals("EXPORT_PLAIN"))
                        && !reader.is(line.actor()));
    }

    /** The reason that was given, where people give one. */
    public String why() {
        return switch (line.action()) {
            case "REVEAL_NAME", "REVEAL_PHONE", "REVEAL_ID_NUMBER", "REVEAL_ADDRESS", "EXPORT_PLAIN", "CORRECT_HOURS" ->
                line.words();
            default -> "";
        };
    }

    private static Words what(AuditLine line) {
        return switch (line.action()) {
            case "REVEAL_NAME" -> Words.of("看了您的姓名");
            case "REVEAL_PHONE" -> Words.of("看了您的手机号");
            case "REVEAL_ID_NUMBER" -> Words.of("看了您的证件号码");
            case "REVEAL_ADDRESS" -> Words.of("看了您的地址");
            case "EXPORT_PLAIN" -> Words.of("把您的姓名和号码随名单导出了");
            case "DATA_REQUEST" -> Words.of("答复了您对资料的要求");
            case "NAME_CHECK" -> Words.of("核对了您的姓名和证件是不是同一个人");
            case "CORRECT_HOURS" -> Words.of("更正了您的服务时长");
            case "GRANT" -> Words.of("您成为{0}", role(line.words()));
            case "GRANT_END" -> Words.of("您不再是{0}", role(line.words()));
            case "GIVE_UP" -> Words.of("您退出了志愿者");
            case "KEEP" -> Words.of("监护人替您登记了");
            case "HIRE" -> Words.of("为您开了工作账号");
            case "SIGN_IN" -> Words.of("您登录了工作台");
            case "SIGN_IN_WRONG", "SIGN_IN_LOCKED" -> Words.of("有人用您的账号登录，密码没有输对");
            case "SESSIONS_END" -> Words.of("让您的设备都退出了登录");
            case "PASSWORD_CHANGE" -> Words.of("您改了密码");
            case "FACTOR_SET", "FACTOR_RESET", "RECOVERY_CODE" -> Words.of("动了您的登录验证方式");
            default -> Words.of("处理了您的资料");
        };
    }

    /** As the trail names a role; a role that is no more is told as what it was for. */
    private static Words role(String words) {
        return Stream.of(Role.values())
                .filter(role -> role.words().equals(words))
                .findFirst()
                .map(role -> Words.of(role.words()))
                .orElse(Words.of("工作人员"));
    }
}
