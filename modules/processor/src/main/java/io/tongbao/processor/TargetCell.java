package io.tongbao.processor;

import io.tongbao.statistics.targets.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks remember of the targets of one region, indicator, year and kind.
 *
 * @param standing the highest version that was taken; null where none was
 */
record TargetCell(@Nullable Target standing) {
    /** With all ids that were taken: {@link TakenIds} has them now. */
    private static final int WITH_IDS = 1;

    private static final int FORMAT = 2;
    private static final TargetCell EMPTY = new TargetCell(null);

    /** What a target is told apart by: its versions share it. */
    static String key(Target target) {
        return target.region() + "|" + target.indicator() + "|" + target.year() + "|" + target.kind();
    }

    byte[] encode() {
        return new CompactWriter(FORMAT).maybe(standing, TargetRows::write).bytes();
    }

    static TargetCell decode(byte @Nullable [] bytes) {
        return bytes == null ? EMPTY : new TargetCell(reader(bytes).maybe(TargetRows::read));
    }

    /** Ids that an earlier version kept here. */
    static List<String> ids(byte[] bytes) {
        if (bytes[0] == FORMAT) {
            return List.of();
        }
        CompactReader in = reader(bytes);
        in.maybe(TargetRows::read);
        return in.each(CompactReader::text);
    }

    private static CompactReader reader(byte[] bytes) {
        return new CompactReader(bytes, bytes.length > 0 && bytes[0] == WITH_IDS ? WITH_IDS : FORMAT);
    }
}
