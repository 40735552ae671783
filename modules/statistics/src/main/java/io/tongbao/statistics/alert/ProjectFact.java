package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands at the end of a period (P5).
 *
 * @param period month
 * @param judgement null where it is not known then
 * @param stage as reported last; null where it is not known then
 * @param knownAt when that was known
 */
public record ProjectFact(Period period, @Nullable PaceJudgement judgement, @Nullable Stage stage, Instant knownAt) {}
