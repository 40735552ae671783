package io.tongbao.embedded.registry;

/** A request that is refused, with Confluent's code for the reason; the first three digits are the HTTP status. */
final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    private RegistryException(int code, String message) {
        super(message);
        this.code = code;
    }

    static RegistryException subjectNotFound(String subject) {
        return new RegistryException(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException versionNotFound(String version) {
        return new RegistryException(40402, "Version " + version + " not found.");
    }

    static RegistryException schemaNotFound(String what) {
        return new RegistryException(40403, "Schema " + what + " not found");
    }

    static RegistryException noLevelOfItsOwn(String subject) {
        return new RegistryException(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryException invalidSchema(String why) {
        return new RegistryException(42201, "Invalid schema: " + why);
    }

    static RegistryException invalidVersion(String version) {
        return new RegistryException(
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1]"
                        + " and the string \"latest\"");
    }

    static RegistryException invalidLevel(String level) {
        return new RegistryException(
                42203,
                "Invalid compatibility level '" + level + "'. Valid values are none, backward, forward, full,"
                        + " backward_transitive, forward_transitive, and full_transitive");
    }

    static RegistryException unsupported(String what) {
        return new RegistryException(42200, what + ": not supported by the embedded registry");
    }

    static RegistryException malformed(String why) {
        return new RegistryException(400, "Unrecognized request body: " + why);
    }

    static RegistryException incompatible(String message) {
        return new RegistryException(409, message);
    }

    static RegistryException notFound(String path) {
        return new RegistryException(404, "HTTP 404 Not Found: " + path);
    }

    static RegistryException methodNotAllowed(String what) {
        return new RegistryException(405, "HTTP 405 Method Not Allowed: " + what);
    }

    static RegistryException storage(String why) {
        return new RegistryException(50001, "Error in the backend data store: " + why);
    }

    int code() {
        return code;
    }

    int status() {
        return code > 999 ? code / 100 : code;
    }
}
