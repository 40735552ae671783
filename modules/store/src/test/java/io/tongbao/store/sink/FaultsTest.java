package io.tongbao.store.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void tellsFaultsOfTheDataFromThoseOfTheEnvironment() {
        assertThat(Faults.ofData(new java.sql.SQLException("bad text", "22021")))
                .isTrue();
        assertThat(Faults.ofData(new java.sql.SQLException("unique", "23505"))).isTrue();
        assertThat(Faults.ofData(new IllegalArgumentException("no body"))).isTrue();
        assertThat(Faults.ofData(new java.sql.SQLException("connection", "08006")))
                .isFalse();
        assertThat(Faults.ofData(new java.sql.SQLException("deadlock", "40P01")))
                .isFalse();
        assertThat(Faults.ofData(new java.sql.SQLException("disk full", "53100")))
                .isFalse();
        assertThat(Faults.ofData(new java.sql.SQLException("undefined column", "42703")))
                .isFalse();
        assertThat(Faults.ofData(new java.sql.SQLException("nothing known"))).isFalse();
    }
}
