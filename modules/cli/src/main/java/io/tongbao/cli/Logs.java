package io.tongbao.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log's form: {@code logback.xml} says where it goes and how much of it. */
final class Logs {
    static final String TEXT = "text";
    static final String JSON = "json";

    private static final String CONSOLE = "console";

    private Logs() {}

    /** Writes the log in a form from now on; as text it is from the beginning. */
    static void write(String form) {
        if (form.equals(JSON) && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Appender<ILoggingEvent> appender =
                    context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(CONSOLE);
            if (appender instanceof OutputStreamAppender<ILoggingEvent> console
                    && !(console.getEncoder() instanceof JsonEncoder)) {
                console.setEncoder(json(context));
            }
        }
    }

    /** Fields under logback's own names; of the message, as it is read, and of the values by which it is found. */
    static JsonEncoder json(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }
}
