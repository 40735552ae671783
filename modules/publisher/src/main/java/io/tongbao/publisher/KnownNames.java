package io.tongbao.publisher;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.files.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the names of the regions and indicators that the checks took. */
public final class KnownNames {
    private final Map<String, ReferenceChange> standing = new HashMap<>();

    private KnownNames() {}

    /** Reads what stands now. */
    public static Names read(Map<String, String> kafka, Registry registry) {
        try (Consumer<byte[], byte[]> consumer = Clients.consumer(kafka)) {
            return read(consumer, registry);
        }
    }

    static Names read(Consumer<byte[], byte[]> consumer, Registry registry) {
        KnownNames known = new KnownNames();
        var definitions = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        TopicReader.toEnd(consumer, Topics.DEFINITIONS, record -> known.take(definitions.decode(record.value())));
        return known.names();
    }

    private void take(ReferenceChange change) {
        if (change.getRegion() != null || change.getIndicator() != null || change.getWithdrawn()) {
            String key = change.getKind() + "|" + change.getCode();
            standing.merge(key, change, (old, now) -> now.getVersion() >= old.getVersion() ? now : old);
        }
    }

    private Names names() {
        List<Names.Named> regions = new ArrayList<>();
        List<Names.Named> indicators = new ArrayList<>();
        for (ReferenceChange each : standing.values()) {
            Region region = each.getRegion();
            IndicatorDefinition indicator = each.getIndicator();
            if (region != null && !each.getWithdrawn()) {
                regions.add(new Names.Named(each.getCode(), region.getNameZh(), text(region.getNameEn())));
            } else if (indicator != null && !each.getWithdrawn()) {
                indicators.add(new Names.Named(each.getCode(), indicator.getNameZh(), text(indicator.getNameEn())));
            }
        }
        return new Names(regions, indicators);
    }

    private static String text(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }
}
