package io.tongbao.processor;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.statistics.targets.Pacing;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetKind;
import java.time.LocalDate;
import java.util.Objects;

/** Targets from their log, and in the private compact form of state. */
final class TargetRows {
    private static final TargetKind[] KINDS = TargetKind.values();
    private static final Pacing[] PACINGS = Pacing.values();

    private TargetRows() {}

    /** A target as its log has it. */
    static Target of(AcceptedTarget target) {
        return new Target(
                target.getRegion(),
                target.getIndicator(),
                target.getYear(),
                TargetKind.valueOf(target.getKind()),
                Objects.requireNonNull(target.getValue()),
                target.getRanking(),
                Pacing.valueOf(target.getPace()),
                target.getPaceCustom(),
                target.getWeight(),
                target.getLightRule(),
                target.getVersion(),
                target.getSignedOn());
    }

    static void write(CompactWriter out, Target target) {
        out.text(target.region())
                .text(target.indicator())
                .number(target.year())
                .constant(target.kind())
                .decimal(target.value())
                .maybe(target.ranking(), CompactWriter::text)
                .constant(target.pacing())
                .each(target.curve(), CompactWriter::decimal)
                .maybe(target.weight(), CompactWriter::decimal)
                .text(target.lightRule())
                .number(target.version())
                .maybe(target.signedOn(), (to, day) -> to.number(day.toEpochDay()));
    }

    static Target read(CompactReader in) {
        return new Target(
                in.text(),
                in.text(),
                in.whole(),
                in.constant(KINDS),
                in.decimal(),
                in.maybe(CompactReader::text),
                in.constant(PACINGS),
                in.each(CompactReader::decimal),
                in.maybe(CompactReader::decimal),
                in.text(),
                in.whole(),
                in.maybe(from -> LocalDate.ofEpochDay(from.number())));
    }
}
