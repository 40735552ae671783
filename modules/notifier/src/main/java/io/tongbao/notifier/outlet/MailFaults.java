package io.tongbao.notifier.outlet;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.mailer.MailValidationException;

/** Judges why a mail was not sent. */
final class MailFaults {
    private MailFaults() {}

    /**
     * Refused where the account or every address is wrong; taken where some addresses were served, and the answer names
     * the others; else the server is away or asks to come again.
     */
    static Answer judge(Throwable fault) {
        String text = chain(fault).map(Throwable::toString).collect(Collectors.joining("; "));
        for (Throwable each : chain(fault).toList()) {
            if (each instanceof AuthenticationFailedException || each instanceof MailValidationException) {
                return Answer.refused(text);
            }
            if (each instanceof SendFailedException failed) {
                return judge(failed, text);
            }
        }
        return Answer.later(text);
    }

    private static Answer judge(SendFailedException failed, String text) {
        if (count(failed.getValidSentAddresses()) > 0) {
            String missed = Stream.concat(names(failed.getInvalidAddresses()), names(failed.getValidUnsentAddresses()))
                    .collect(Collectors.joining(", "));
            return Answer.partly(text, missed);
        }
        boolean allWrong = count(failed.getInvalidAddresses()) > 0 && count(failed.getValidUnsentAddresses()) == 0;
        return allWrong ? Answer.refused(text) : Answer.later(text);
    }

    private static int count(Address @Nullable [] addresses) {
        return addresses == null ? 0 : addresses.length;
    }

    private static Stream<String> names(Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses).flatMap(Arrays::stream).map(Address::toString);
    }

    private static Stream<Throwable> chain(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }
}
