package io.tongbao.server.page.alerts;

import io.tongbao.server.page.Choice;
import java.util.List;

/**
 * Alerts of a group or of all.
 *
 * @param states what can be asked for: open ones, or all
 * @param count how many there are
 * @param hidden how many of these are not shown
 * @param canAct whether something can be done about them here: not as of a moment
 */
public record AlertsPage(
        List<Choice> groups, List<Choice> states, List<AlertLine> alerts, int count, int hidden, boolean canAct) {}
