package io.tongbao.notifier.outlet;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.Address;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.notifier.testing.Digests;
import io.tongbao.statistics.Language;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail through a real SMTP server. */
class MailOutletTest {
    @RegisterExtension
    private final GreenMailExtension server = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("alerts@town.gov.cn", "alerts", "password"));

    private Outlet outlet(String password) {
        return outlet(password, "zhang@town.gov.cn", "li@town.gov.cn");
    }

    private Outlet outlet(String password, String... to) {
        String url = "smtp://alerts@127.0.0.1:" + server.getSmtp().getPort();
        return new Outlets(Clock.systemUTC())
                .of(new Receiver(
                        "bureau",
                        new Address(OutletKind.MAIL, url, password, "alerts@town.gov.cn", List.of(to)),
                        Interest.ALL,
                        List.of(Language.ZH)));
    }

    @Test
    void mailReadsInChinese() throws Exception {
        Digest digest = Digests.of(step("a", 1).setLevel(AlertLevels.RED));

        Answer answer = outlet("password").send(digest);

        assertThat(answer.outcome()).as(answer.text()).isEqualTo(Outcome.TAKEN);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("预警通报 2023-05-08 09:00");
        assertThat(mail.getFrom()[0]).hasToString("alerts@town.gov.cn");
        assertThat(mail.getRecipients(RecipientType.TO)).hasSize(2);
        assertThat(mail.getMessageID()).isEqualTo("<" + digest.message() + "@tongbao>");
        assertThat(Mails.text(mail))
                .isEqualToNormalizingNewlines(
                        "新增 1 条\n1. 【红】新增 官庄镇 · 一般公共预算收入：" + "1–4月完成1.5亿元，为目标6亿元的25.0%，落后序时8.3个百分点");
    }

    @Test
    void wrongPasswordIsRefused() throws Exception {
        Answer answer = outlet("guess").send(Digests.of(1));

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.text()).contains("AuthenticationFailed").doesNotContain("guess");
    }

    @Test
    void addressThatIsNoneIsRefused() throws Exception {
        Answer answer = outlet("password", "zhang").send(Digests.of(1));

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.text()).contains("zhang");
    }

    @Test
    void serverThatIsAwayIsAskedLater() throws Exception {
        Outlet outlet = outlet("password");
        server.stop();

        assertThat(outlet.send(Digests.of(1)).outcome()).isEqualTo(Outcome.LATER);
    }
}
