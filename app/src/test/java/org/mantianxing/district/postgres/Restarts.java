package org.mantianxing.district.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Restarts the database under the running product, as an update of the machine does, or a crash. */
public final class Restarts {
    private final Programs programs;
    private final String folder;

    public Restarts(String programs, String version, String folder) throws IOException {
        this.programs = Programs.unpack(Path.of(programs), version);
        this.folder = folder;
    }

    /** Everybody is sent away, nothing is lost. */
    public void orderly() throws IOException {
        restart("fast");
    }

    /** The processes die as they stand; the server recovers from its journal. */
    public void crash() throws IOException {
        restart("immediate");
    }

    private void restart(String mode) throws IOException {
        Programs.Ended ended =
                programs.run("pg_ctl", "--pgdata=" + folder, "--mode=" + mode, "--wait", "--timeout=60", "restart");
        if (!ended.well()) {
            throw new IOException(ended.said());
        }
    }
}
