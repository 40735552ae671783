package io.tongbao.embedded;

/**
 * Where the parts of a stack listen, all on loopback; 0 stands for any free port.
 *
 * @param kafka 0 to 65535
 * @param registry 0 to 65535
 * @param database 0 to 65535
 */
public record StackPorts(int kafka, int registry, int database) {
    public StackPorts {
        check("kafka", kafka);
        check("registry", registry);
        check("database", database);
    }

    /** Any free ports. */
    public static StackPorts any() {
        return new StackPorts(0, 0, 0);
    }

    private static void check(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    name + ": " + port + " is not a port; use 1 to 65535, or 0 for any free one");
        }
    }
}
