package io.tongbao.server.sdmx;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes observations as SDMX has them, series by series. */
interface Message {
    /** Comes before the first series. */
    void begin() throws IOException;

    /**
     * Begins a series.
     *
     * @param key a code for each dimension of the dataflow
     */
    void series(List<String> key) throws IOException;

    /**
     * An observation of the last series.
     *
     * @param period such as {@code 2023-04}
     * @param value in plain digits
     * @param attributes a value for each attribute of the dataflow, or null
     */
    void observation(String period, String value, List<@Nullable String> attributes) throws IOException;

    /** Comes after the last observation. */
    void end() throws IOException;
}
