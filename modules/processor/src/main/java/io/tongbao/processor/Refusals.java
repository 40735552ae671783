package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Rejects;
import io.tongbao.contracts.Topics;

/** Puts what is refused on record. */
final class Refusals {
    private final AvroCodec<Rejected> rejects;

    Refusals(Registry registry) {
        this.rejects = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
    }

    /** The one event that a refused input leaves, whatever its size. */
    Judge.Verdict of(Arrival arrival, Rejected rejected) {
        byte[] value = rejects.encode(Rejects.fitting(rejected));
        return new Judge.Verdict(Rejects.key(arrival.key()), new Emission(Topics.REJECTS.name(), value));
    }
}
