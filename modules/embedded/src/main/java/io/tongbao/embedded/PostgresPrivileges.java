package io.tongbao.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL refuses to run as root; on Linux it can be given a user namespace in which it is not. */
final class PostgresPrivileges {
    private static final Path SELF = Path.of("/proc/self");

    private PostgresPrivileges() {}

    /**
     * Finds out whether PostgreSQL will run at all.
     *
     * @throws IllegalStateException if this process is root and user namespaces cannot be had
     */
    static void check() throws IOException {
        if (isRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException(
                    "this process runs as root, which PostgreSQL refuses, and `unshare -U` fails"
                            + " (no util-linux, or user namespaces are forbidden here): run as an ordinary user, or use a"
                            + " PostgreSQL server of your own");
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(SELF) && Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"));
    }
}
