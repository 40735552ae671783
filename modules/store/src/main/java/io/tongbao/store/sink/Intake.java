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
import java.util.List;

/**
 * What a sink reads, and where it keeps how far it is. Landers are not for several threads at once: each thread has an
 * intake of its own.
 *
 * @param offsets moved in the transaction of the rows
 * @param topics in the order in which a batch lands
 */
public record Intake(OffsetTable offsets, List<LandedTopic<?>> topics) {
    public Intake {
        topics = List.copyOf(topics);
    }

    /** Everything that people read: definitions first, what is made of them after. */
    public static Intake results() {
        return new Intake(
                OffsetTable.SINK,
                List.of(
                        new LandedTopic<>(Topics.DEFINITIONS, ReferenceChange.class, new ReferenceLander()),
                        new LandedTopic<>(Topics.DECISIONS, Decision.class, InputLander.decisions()),
                        new LandedTopic<>(Topics.KEYS, AccessKey.class, InputLander.keys()),
                        new LandedTopic<>(Topics.SUBMISSIONS, Submission.class, new SubmissionLander()),
                        new LandedTopic<>(Topics.ACCEPTED, AcceptedReport.class, EventLander.reports()),
                        new LandedTopic<>(Topics.ACCEPTED_PROJECTS, AcceptedProject.class, EventLander.projects()),
                        new LandedTopic<>(Topics.ACCEPTED_TARGETS, AcceptedTarget.class, EventLander.targets()),
                        new LandedTopic<>(Topics.REJECTS, Rejected.class, EventLander.rejects()),
                        new LandedTopic<>(Topics.GROWTH, GrowthFigure.class, VintageLander.figures()),
                        new LandedTopic<>(Topics.RANKINGS, RankingChunk.class, new RankingLander()),
                        new LandedTopic<>(Topics.TARGET_PROGRESS, TargetProgress.class, VintageLander.targetProgress()),
                        new LandedTopic<>(Topics.ALERTS, AlertStep.class, new AlertLander()),
                        new LandedTopic<>(Topics.ALERT_MONTHS, AlertMonth.class, VintageLander.alertMonths()),
                        new LandedTopic<>(Topics.SETTLED, Settled.class, new SettledLander())));
    }
}
