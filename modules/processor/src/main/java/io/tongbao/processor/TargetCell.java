package io.tongbao.processor;

import io.tongbao.statistics.targets.Target;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checks remember of the targets of one region, indicator, year and kind.
 *
 * @param standing the highest version that was taken; null where none was
 * @param ids of the letters that were taken
 */
record TargetCell(@Nullable Target standing, Set<String> ids) {
    private static final int FORMAT = 1;
    private static final TargetCell EMPTY = new TargetCell(null, Set.of());

    /** What a target is told apart by: its versions share it. */
    static String key(Target target) {
        return target.region() + "|" + target.indicator() + "|" + target.year() + "|" + target.kind();
    }

    TargetCell taken(String id) {
        Set<String> more = new LinkedHashSet<>(ids);
        more.add(id);
        return new TargetCell(standing, more);
    }

    TargetCell replaced(Target target) {
        return new TargetCell(target, ids);
    }

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .maybe(standing, TargetRows::write)
                .each(ids, CompactWriter::text)
                .bytes();
    }

    static TargetCell decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new TargetCell(in.maybe(TargetRows::read), new LinkedHashSet<>(in.each(CompactReader::text)));
    }
}
