package io.tongbao.processor;

import io.tongbao.statistics.Group;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.ScoreCalendar;
import io.tongbao.statistics.ScoreScheme;

/**
 * A ranking of a composite score with all that it is defined by.
 *
 * @param definition ranked the way that the scheme says
 */
record Score(RankingDefinition definition, ScoreScheme scheme, Group group, ScoreCalendar calendar) {}
