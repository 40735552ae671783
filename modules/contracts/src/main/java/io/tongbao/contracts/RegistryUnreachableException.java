package io.tongbao.contracts;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;

/** A record cannot be read as long as the registry does not tell its schema: the record itself may be good. */
public final class RegistryUnreachableException extends KafkaException {
    private static final long serialVersionUID = 1;

    private static final int SERVER_ERROR = 500;

    RegistryUnreachableException(String subject, Throwable cause) {
        super("the registry does not tell a schema of " + subject + ": " + cause.getCause(), cause);
    }

    /** Whether the registry was not reached, or could not answer; of broken bytes the reasons are others. */
    static boolean isOf(Throwable cause) {
        String name = cause.getClass().getName();
        return (cause instanceof IOException && (name.startsWith("java.net.") || name.startsWith("javax.net.")))
                || (cause instanceof RestClientException answer && answer.getStatus() >= SERVER_ERROR);
    }
}
