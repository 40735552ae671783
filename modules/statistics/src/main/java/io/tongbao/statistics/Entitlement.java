package io.tongbao.statistics;

import java.util.Set;

/**
 * What a publisher may report (V02).
 *
 * @param publisher its name
 * @param regions codes of the regions that it reports for
 * @param dataClasses whose data it may send
 */
public record Entitlement(String publisher, Set<String> regions, Set<DataClass> dataClasses) {
    public Entitlement {
        if (publisher.isBlank()) {
            throw new IllegalArgumentException("entitlement, publisher: is blank");
        }
        regions = Set.copyOf(regions);
        dataClasses = Set.copyOf(dataClasses);
    }
}
