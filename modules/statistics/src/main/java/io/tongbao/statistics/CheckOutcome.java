package io.tongbao.statistics;

/** What the checks on arrival make of a report: a {@link CheckedReport} or a {@link Rejection}. */
public sealed interface CheckOutcome permits CheckedReport, Rejection {}
