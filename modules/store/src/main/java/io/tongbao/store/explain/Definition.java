package io.tongbao.store.explain;

import java.time.Instant;

/**
 * A definition that was used, in the version that held at the moment asked about.
 *
 * @param kind REGION, MEMBERSHIP, INDICATOR, GROUP, RANKING or SCHEME
 * @param code its code
 * @param version 1, 2, 3 …
 * @param knownAt when this version became known
 */
public record Definition(String kind, String code, int version, Instant knownAt) {}
