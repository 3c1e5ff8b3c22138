package org.mantianxing.launch;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mantianxing.kernel.StartupFailure;

/**
 * What stands behind {@code ./run} on the command line: one of the options below, and settings by their full names
 * ({@code --server.port=8081}).
 */
record Options(List<String> arguments) {
    private static final Set<String> ERRANDS = Set.of("verify-audit", "new-vault-key");
    private static final Pattern DEMO = Pattern.compile("--demo(=full)?");
    private static final Pattern SETTING = Pattern.compile("--[a-z][a-z0-9-]*(\\.[A-Za-z0-9\\[\\]_-]+)+=.*");
    private static final String CHINESE = """
            ./run                  启动；端口用 PORT 指定，数据目录用 MTX_DATA 指定
            ./run --demo           启动，并在空的平台上建一个演示区县（--demo=full 按全区规模）
            ./run --verify-audit   核对每个区县的审计日志有没有被改动
            ./run --new-vault-key  换一把新的数据密钥，旧数据在后台重新加密
            """;
    private static final String ENGLISH = """
            ./run                  start; PORT names the port, MTX_DATA the folder of the data
            ./run --demo           start, with a demo district where the platform is empty (--demo=full: of full size)
            ./run --verify-audit   check whether the audit trail of any district was tampered with
            ./run --new-vault-key  take a new key for personal data; old data are sealed again in the background""";

    /** Throws StartupFailure at the first option that nobody knows. */
    static Options read(String... typed) {
        Options options = new Options(List.of(typed));
        for (String argument : typed) {
            boolean known = argument.equals("--help")
                    || ERRANDS.contains(argument.replaceFirst("^--", ""))
                    || DEMO.matcher(argument).matches()
                    || SETTING.matcher(argument).matches();
            if (!known) {
                throw new StartupFailure(
                        "不认识选项 " + argument + "，用 ./run --help 看看有哪些。",
                        "There is no option " + argument + "; ./run --help lists them.");
            }
        }
        return options;
    }

    boolean help() {
        return arguments.contains("--help");
    }

    void explain() {
        Terminal.say(CHINESE, ENGLISH);
    }

    /** The errand's option, or empty when the platform is to serve. */
    String errand() {
        return ERRANDS.stream()
                .filter(name -> arguments.contains("--" + name))
                .findFirst()
                .orElse("");
    }
}
