package io.tongbao.store.sink;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AccessKey;
import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Settled;
import io.tongbao.contracts.Submission;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.contracts.Topics;
import io.tongbao.store.generation.Fence;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sink reads, and where it keeps how far it is. Landers are not for several threads at once: each thread has an
 * intake of its own.
 *
 * @param offsets moved in the transaction of the rows
 * @param fence whose results these are
 * @param topics in the order in which a batch lands
 */
public record Intake(OffsetTable offsets, Fence fence, List<LandedTopic<?>> topics) {
    public Intake {
        topics = List.copyOf(topics);
    }

    /**
     * Everything that people read: definitions first, what is made of them after.
     *
     * @param generation that stands
     */
    public static Intake standing(int generation) {
        Fence fence = Fence.standing(generation);
        List<LandedTopic<?>> topics = new ArrayList<>(List.of(
                new LandedTopic<>(Topics.DEFINITIONS, ReferenceChange.class, new ReferenceLander()),
                new LandedTopic<>(Topics.DECISIONS, Decision.class, InputLander.decisions()),
                new LandedTopic<>(Topics.KEYS, AccessKey.class, InputLander.keys()),
                new LandedTopic<>(Topics.SUBMISSIONS, Submission.class, new SubmissionLander()),
                new LandedTopic<>(Topics.ACCEPTED, AcceptedReport.class, EventLander.reports()),
                new LandedTopic<>(Topics.ACCEPTED_PROJECTS, AcceptedProject.class, EventLander.projects()),
                new LandedTopic<>(Topics.ACCEPTED_TARGETS, AcceptedTarget.class, EventLander.targets()),
                new LandedTopic<>(Topics.REJECTS, Rejected.class, EventLander.rejects())));
        topics.addAll(results(fence));
        return new Intake(OffsetTable.SINK, fence, topics);
    }

    /**
     * The results of a generation that is built beside the one that stands; all else lands with that.
     *
     * @param generation that does not stand
     */
    public static Intake building(int generation) {
        Fence fence = Fence.building(generation);
        return new Intake(OffsetTable.SINK, fence, results(fence));
    }

    private static List<LandedTopic<?>> results(Fence fence) {
        int of = fence.generation();
        String schema = fence.schema();
        return List.of(
                new LandedTopic<>(Topics.GROWTH, of, GrowthFigure.class, VintageLander.figures(schema)),
                new LandedTopic<>(Topics.RANKINGS, of, RankingChunk.class, new RankingLander(schema)),
                new LandedTopic<>(
                        Topics.TARGET_PROGRESS, of, TargetProgress.class, VintageLander.targetProgress(schema)),
                new LandedTopic<>(Topics.ALERTS, of, AlertStep.class, new AlertLander(schema)),
                new LandedTopic<>(Topics.ALERT_MONTHS, of, AlertMonth.class, VintageLander.alertMonths(schema)),
                new LandedTopic<>(Topics.SETTLED, of, Settled.class, new SettledLander(schema)));
    }
}
