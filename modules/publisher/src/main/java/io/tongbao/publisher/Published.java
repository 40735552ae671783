package io.tongbao.publisher;

import java.util.List;

/**
 * What a run did.
 *
 * @param sent all that was acknowledged, in the order of the input
 * @param unchanged how many pieces of reference data were not sent, since the same stands already
 */
public record Published(List<Sent> sent, long unchanged) {
    public Published {
        sent = List.copyOf(sent);
    }
}
