package io.tongbao.server.sdmx;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SDMX-CSV 2.0: an observation on each line. */
final class CsvMessage implements Message {
    private final Dataflow flow;
    private final CsvWriter csv;
    private List<String> series = List.of();

    CsvMessage(Dataflow flow, OutputStream out) {
        this.flow = flow;
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() throws IOException {
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        flow.dimensions().forEach(each -> header.add(each.id()));
        header.addAll(List.of("TIME_PERIOD", "OBS_VALUE"));
        flow.attributes().forEach(each -> header.add(each.id()));
        write(header);
    }

    @Override
    public void series(List<String> key) {
        series = key;
    }

    @Override
    public void observation(String period, String value, List<@Nullable String> attributes) throws IOException {
        List<String> line = new ArrayList<>(
                List.of("dataflow", Dataflow.AGENCY + ":" + flow.name() + "(" + Dataflow.VERSION + ")", "I"));
        line.addAll(series);
        line.add(period);
        line.add(value);
        attributes.forEach(each -> line.add(each == null ? "" : each));
        write(line);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    private void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
