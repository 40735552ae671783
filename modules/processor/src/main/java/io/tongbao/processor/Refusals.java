package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.LogKeys;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Rejects;
import io.tongbao.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what is refused on record. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final AvroCodec<Rejected> rejects;

    Refusals(Registry registry) {
        this.rejects = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
    }

    /** The one event that a refused input leaves, whatever its size. */
    Judge.Verdict of(Arrival arrival, Rejected rejected) {
        String place = arrival.topic() + "-" + arrival.partition() + "@" + arrival.offset();
        LOG.atInfo()
                .addKeyValue(LogKeys.EVENT, rejected.getId())
                .addKeyValue(LogKeys.PLACE, place)
                .log(
                        "{} is refused: {}",
                        place,
                        rejected.getReasons().stream().map(Reason::getMessageEn).toList());
        byte[] value = rejects.encode(Rejects.fitting(rejected));
        return new Judge.Verdict(Rejects.key(arrival.key()), new Emission(Topics.REJECTS.name(), value));
    }
}
