package io.tongbao.processor;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.targets.RawTarget;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetChecks;
import io.tongbao.statistics.targets.TargetJudgement;
import io.tongbao.statistics.targets.TargetOutcome;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Judges target letters against what the task knows, once for everybody, and remembers what stands (T1). */
final class TargetJudge {
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
        RawTarget raw = raw(letter);
        String ranking = letter.getRanking();
        TargetOutcome outcome = TargetChecks.judge(
                raw,
                new TargetChecks.References(
                        control.region(letter.getRegion().strip()),
                        control.indicator(letter.getIndicator().strip()),
                        control.scheme(letter.getIndicator().strip()),
                        ranking == null ? null : control.ranking(ranking.strip()),
                        control.lightRule(TargetChecks.lightRule(letter.getLightRule()))));
        Target target = outcome.target();
        if (target == null) {
            return refuse(arrival, letter, outcome.problems());
        }
        String key = TargetCell.key(target);
        TakenIds.Place ids = TakenIds.Place.ofTarget(key);
        Target standing = standing(key, ids);
        Repeat repeat = taken.repeat(ids, letter.getId(), target.said());
        if (repeat == Repeat.OTHER) {
            return refuse(arrival, letter, List.of(Repeat.problem(letter.getId())));
        }
        TargetJudgement judgement = repeat == Repeat.SAME && standing != null
                ? new TargetJudgement(Disposition.UNCHANGED, standing, null)
                : TargetJudgement.of(standing, target, outcome.isNumbered());
        if (judgement.problem() != null) {
            return refuse(arrival, letter, List.of(judgement.problem()));
        }
        if (repeat == Repeat.NEW) {
            taken.take(ids, letter.getId(), target.said());
        }
        if (judgement.disposition() == Disposition.STANDING) {
            cells.put(key, new TargetCell(judgement.target()).encode());
        }
        return accept(arrival, letter, judgement);
    }

    private @Nullable Target standing(String key, TakenIds.Place ids) {
        byte[] bytes = cells.get(key);
        TargetCell cell = TargetCell.decode(bytes);
        if (bytes != null && !TargetCell.ids(bytes).isEmpty()) {
            taken.takeOver(ids, TargetCell.ids(bytes));
            cells.put(key, cell.encode());
        }
        return cell.standing();
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

    private Judge.Verdict refuse(Arrival arrival, TargetLetter letter, List<Problem> problems) {
        return refusals.of(arrival, Verdicts.rejected(arrival, letter, problems));
    }

    private static RawTarget raw(TargetLetter letter) {
        return new RawTarget(
                letter.getRegion(),
                letter.getIndicator(),
                letter.getYear(),
                letter.getKind(),
                letter.getValue(),
                letter.getUnit(),
                letter.getRanking(),
                letter.getPace(),
                letter.getPaceCustom(),
                letter.getWeight(),
                letter.getLightRule(),
                letter.getVersion(),
                letter.getSignedOn());
    }
}
