package io.tongbao.processor;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.targets.RawTarget;
import io.tongbao.statistics.targets.Target;
import io.tongbao.statistics.targets.TargetChecks;
import io.tongbao.statistics.targets.TargetJudgement;
import io.tongbao.statistics.targets.TargetOutcome;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;

/** Judges target letters against what the task knows, once for everybody, and remembers what stands (T1). */
final class TargetJudge {
    private final Control control;
    private final KeyValueStore<String, byte[]> cells;
    private final AvroCodec<AcceptedTarget> accepted;
    private final AvroCodec<Rejected> rejects;

    TargetJudge(Control control, KeyValueStore<String, byte[]> cells, Registry registry) {
        this.control = control;
        this.cells = cells;
        this.accepted = new AvroCodec<>(registry, Topics.ACCEPTED_TARGETS, AcceptedTarget.class);
        this.rejects = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
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
        TargetCell cell = TargetCell.decode(cells.get(key));
        Target standing = cell.standing();
        boolean again = !letter.getId().isBlank() && cell.ids().contains(letter.getId());
        TargetJudgement judgement = again && standing != null
                ? new TargetJudgement(Disposition.UNCHANGED, standing, null)
                : TargetJudgement.of(standing, target, outcome.isNumbered());
        if (judgement.problem() != null) {
            return refuse(arrival, letter, List.of(judgement.problem()));
        }
        TargetCell taken = letter.getId().isBlank() ? cell : cell.taken(letter.getId());
        TargetCell after = judgement.disposition() == Disposition.STANDING ? taken.replaced(judgement.target()) : taken;
        if (!after.equals(cell)) {
            cells.put(key, after.encode());
        }
        return accept(arrival, letter, judgement);
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
        Rejected rejected = Verdicts.about(arrival, problems)
                .setId(letter.getId())
                .setRegion(letter.getRegion())
                .setIndicator(letter.getIndicator())
                .setPeriod(letter.getYear())
                .setEvent(letter.toString())
                .setReportedBy(letter.getReportedBy())
                .setOrigin(letter.getOrigin())
                .build();
        return new Judge.Verdict(
                Objects.requireNonNullElse(arrival.key(), ""),
                new Emission(Topics.REJECTS.name(), rejects.encode(rejected)));
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
