package io.tongbao.processor;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.RawTargets;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.targets.LetterJudge;
import io.tongbao.statistics.targets.RawTarget;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetChecks;
import io.tongbao.statistics.targets.TargetJudgement;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Judges target letters against what the task knows, once for everybody, and remembers what stands (T1). */
final class TargetJudge implements LetterJudge.Known {
    private final Control control;
    private final KeyValueStore<String, byte[]> cells;
    private final TakenIds taken;
    private final AvroCodec<AcceptedTarget> accepted;
    private final Refusals refusals;

    TargetJudge(Control control, KeyValueStore<String, byte[]> cells, TakenIds taken, Registry registry) {
        this.control = control;
        this.cells = cells;
        this.taken = taken;
        this.accepted = new AvroCodec<>(registry, Topics.ACCEPTED_TARGETS, AcceptedTarget.class);
        this.refusals = new Refusals(registry);
    }

    /** Gives the one event that a letter leaves. */
    Judge.Verdict judge(Arrival arrival, TargetLetter letter) {
        LetterJudge.Verdict verdict = LetterJudge.judge(RawTargets.of(letter), letter.getId(), this);
        TargetJudgement judgement = verdict.judgement();
        if (judgement == null) {
            return refusals.of(arrival, Verdicts.rejected(arrival, letter, verdict.problems()));
        }
        Target target = judgement.target();
        if (verdict.isNew()) {
            taken.take(ids(target), letter.getId(), target.said());
        }
        if (judgement.disposition() == Disposition.STANDING) {
            cells.put(TargetCell.key(target), new TargetCell(target).encode());
        }
        return accept(arrival, letter, judgement);
    }

    @Override
    public TargetChecks.References references(RawTarget raw) {
        String indicator = text(raw.indicator());
        return new TargetChecks.References(
                control.region(text(raw.region())),
                control.indicator(indicator),
                control.scheme(indicator),
                control.ranking(text(raw.ranking())),
                control.lightRule(TargetChecks.lightRule(raw.lightRule())));
    }

    @Override
    public @Nullable Target standing(Target target) {
        String key = TargetCell.key(target);
        byte[] bytes = cells.get(key);
        TargetCell cell = TargetCell.decode(bytes);
        if (bytes != null && !TargetCell.ids(bytes).isEmpty()) {
            taken.takeOver(ids(target), TargetCell.ids(bytes));
            cells.put(key, cell.encode());
        }
        return cell.standing();
    }

    @Override
    public Repeat repeat(Target target, String id) {
        return taken.repeat(ids(target), id, target.said());
    }

    private static TakenIds.Place ids(Target target) {
        return TakenIds.Place.ofTarget(TargetCell.key(target));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private Judge.Verdict accept(Arrival arrival, TargetLetter letter, TargetJudgement judgement) {
        Target target = judgement.target();
        AcceptedTarget taken = AcceptedTarget.newBuilder()
                .setId(letter.getId())
                .setRegion(target.region())
                .setIndicator(target.indicator())
                .setYear(target.year())
                .setKind(target.kind().name())
                .setValue(target.value())
                .setRanking(target.ranking())
                .setPace(target.pacing().name())
                .setPaceCustom(target.curve())
                .setWeight(target.weight())
                .setLightRule(target.lightRule())
                .setVersion(target.version())
                .setSignedOn(target.signedOn())
                .setDisposition(judgement.disposition().name())
                .setUnit(letter.getUnit())
                .setReportedBy(letter.getReportedBy())
                .setNote(letter.getNote())
                .setOrigin(letter.getOrigin())
                .setSourceTopic(arrival.topic())
                .setSourcePartition(arrival.partition())
                .setSourceOffset(arrival.offset())
                .setKnownAt(arrival.knownAt())
                .setDefinitions(control.position())
                .build();
        return new Judge.Verdict(
                Keys.figure(target.region(), target.indicator()),
                new Emission(Topics.ACCEPTED_TARGETS.name(), accepted.encode(taken)));
    }
}
