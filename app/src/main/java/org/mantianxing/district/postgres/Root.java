package org.mantianxing.district.postgres;

import java.io.IOException;
import java.util.List;
import org.mantianxing.kernel.StartupFailure;

/** PostgreSQL refuses to run as root; inside a user namespace it sees itself as nobody in particular. */
final class Root {
    private static final List<String> UNSHARE = List.of("unshare", "--user");

    private Root() {}

    static List<String> prefix() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (!works()) {
            throw new StartupFailure(
                    "自带的 PostgreSQL 不能由 root 启动，请换一个普通用户运行，或用 MTX_JDBC_URL 指定一个数据库。",
                    "The PostgreSQL that comes along must not be started by root here; run as an ordinary user, or name a"
                            + " database by MTX_JDBC_URL.");
        }
        return UNSHARE;
    }

    private static boolean works() {
        try {
            return Programs.run(List.of("unshare", "--user", "true")).well();
        } catch (IOException _) {
            return false;
        }
    }
}
