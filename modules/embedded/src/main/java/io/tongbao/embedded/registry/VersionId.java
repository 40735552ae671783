package io.tongbao.embedded.registry;

import java.util.List;

/** A version as requests name it: a number from 1, or {@code latest}, which is also -1. */
record VersionId(int number) {
    private static final int LATEST = -1;

    /**
     * Reads a version.
     *
     * @throws RegistryException 42202
     */
    static VersionId parse(String text) {
        if ("latest".equals(text)) {
            return new VersionId(LATEST);
        }
        try {
            int number = Integer.parseInt(text);
            if (number < 1 && number != LATEST) {
                throw RegistryException.invalidVersion(text);
            }
            return new VersionId(number);
        } catch (NumberFormatException malformed) {
            throw RegistryException.invalidVersion(text);
        }
    }

    boolean isLatest() {
        return number == LATEST;
    }

    /**
     * Picks the version that is meant.
     *
     * @param versions in order, at least one
     * @throws RegistryException 40402
     */
    RegisteredSchema of(List<RegisteredSchema> versions) {
        if (isLatest()) {
            return versions.get(versions.size() - 1);
        }
        return versions.stream()
                .filter(schema -> schema.version() == number)
                .findFirst()
                .orElseThrow(() -> RegistryException.versionNotFound(Integer.toString(number)));
    }
}
