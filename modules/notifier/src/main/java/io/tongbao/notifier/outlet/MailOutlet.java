package io.tongbao.notifier.outlet;

import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.DigestText;
import io.tongbao.notifier.digest.Limit;
import io.tongbao.notifier.digest.Markup;
import io.tongbao.notifier.receiver.Address;
import io.tongbao.notifier.receiver.Receiver;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** Mail by SMTP, in plain text. The message's id is the digest's, so that a mail client shows a repetition as one. */
final class MailOutlet implements Outlet {
    private final Address address;
    private final Mailer mailer;
    private final DigestText text;

    MailOutlet(Receiver receiver, Duration patience) {
        this.address = receiver.address();
        this.mailer = mailer(address, patience);
        this.text = new DigestText(receiver.languages(), Markup.PLAIN);
    }

    private static Mailer mailer(Address address, Duration patience) {
        URI server = URI.create(address.url());
        MailScheme scheme = MailScheme.of(server);
        return MailerBuilder.withSMTPServer(
                        server.getHost(),
                        server.getPort() < 0 ? scheme.port() : server.getPort(),
                        server.getUserInfo(),
                        password(address, server))
                .withTransportStrategy(scheme.transport())
                .withSessionTimeout((int) patience.toMillis())
                // one address that is wrong must not keep the mail from the others
                .withProperty("mail.smtp.sendpartial", "true")
                .withProperty("mail.smtps.sendpartial", "true")
                .buildMailer();
    }

    private static @Nullable String password(Address address, URI server) {
        return server.getUserInfo() == null ? null : address.secret();
    }

    @Override
    public Answer send(Digest digest) {
        try {
            mailer.sendMail(mail(digest), false).join();
            return Answer.taken("accepted by " + URI.create(address.url()).getHost());
        } catch (MailException e) {
            return MailFaults.judge(e);
        }
    }

    private Email mail(Digest digest) {
        return EmailBuilder.startingBlank()
                .from(address.from())
                .toMultiple(address.to())
                .fixingMessageId("<" + digest.message() + "@tongbao>")
                .withSubject(text.title(digest))
                .withPlainText(text.body(digest, Limit.NONE))
                .buildEmail();
    }

    /** What may stand before the address of a mail server, with the port that is usual for it. */
    private enum MailScheme {
        SMTP("smtp", TransportStrategy.SMTP, 25),
        SMTPS("smtps", TransportStrategy.SMTPS, 465),
        SMTP_TLS("smtp+tls", TransportStrategy.SMTP_TLS, 587);

        private final String name;
        private final TransportStrategy transport;
        private final int port;

        MailScheme(String name, TransportStrategy transport, int port) {
            this.name = name;
            this.transport = transport;
            this.port = port;
        }

        static MailScheme of(URI server) {
            for (MailScheme each : values()) {
                if (each.name.equals(server.getScheme())) {
                    return each;
                }
            }
            throw new IllegalArgumentException("mail address: must begin with smtp, smtps or smtp+tls and ://");
        }

        TransportStrategy transport() {
            return transport;
        }

        int port() {
            return port;
        }
    }
}
