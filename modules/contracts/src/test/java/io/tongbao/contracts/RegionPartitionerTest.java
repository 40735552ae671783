package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionPartitionerTest {
    @Test
    void allIndicatorsOfARegionShareAPartition() {
        int partition = RegionPartitioner.partition("411302102|gdp", 12);

        assertThat(RegionPartitioner.partition("411302102|tax_revenue", 12)).isEqualTo(partition);
        assertThat(RegionPartitioner.partition("411302102", 12)).isEqualTo(partition);
        assertThat(partition).isBetween(0, 11);
    }
}
