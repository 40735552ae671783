package io.tongbao.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.notifier.outlet.Answer.Outcome;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;

class MailFaultsTest {
    private static Address[] addresses(String... names) throws MessagingException {
        Address[] addresses = new Address[names.length];
        for (int i = 0; i < names.length; i++) {
            addresses[i] = new InternetAddress(names[i]);
        }
        return addresses;
    }

    private static Answer judge(Address[] sent, Address[] unsent, Address[] wrong) {
        return MailFaults.judge(
                new IllegalStateException("wrapped", new SendFailedException("some", null, sent, unsent, wrong)));
    }

    @Test
    void oneWrongAddressDoesNotKeepTheMailFromTheOthers() throws Exception {
        Answer answer = judge(addresses("a@x"), addresses("c@x"), addresses("b@x"));

        assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(answer.missed()).isEqualTo("b@x, c@x");
    }

    @Test
    void wrongAddressesAreRefusedAndOnesThatMayServeLaterTriedAgain() throws Exception {
        assertThat(judge(addresses(), addresses(), addresses("b@x")).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(judge(addresses(), addresses("a@x"), addresses("b@x")).outcome())
                .isEqualTo(Outcome.LATER);
        assertThat(MailFaults.judge(new IllegalStateException("timeout")).outcome())
                .isEqualTo(Outcome.LATER);
    }
}
