package io.tongbao.contracts;

import org.apache.avro.util.ClassSecurityValidator;

/** Lets Avro make the generated records: since 1.12 it makes no class by name that it was not told to trust. */
final class TrustedRecords {
    private static final String PACKAGE = TrustedRecords.class.getPackageName();
    private static boolean added;

    private TrustedRecords() {}

    /** Adds this package to what the process trusts already; once. */
    static synchronized void add() {
        if (!added) {
            ClassSecurityValidator.setGlobal(
                    ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                            .equals(PACKAGE)));
            added = true;
        }
    }
}
