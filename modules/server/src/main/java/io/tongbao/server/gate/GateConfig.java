package io.tongbao.server.gate;

import io.tongbao.publisher.SubmissionWriter;

/**
 * What the gateway needs.
 *
 * @param writer publishes; the caller closes it after the server
 * @param published called when something was published, to find out soon when all that hangs on it has landed
 * @param perMinute requests that each sender may make a minute, 1 or more
 */
public record GateConfig(SubmissionWriter writer, Runnable published, int perMinute) {
    public GateConfig {
        if (perMinute < 1) {
            throw new IllegalArgumentException("requests a minute " + perMinute + ": must be 1 or more");
        }
    }
}
