package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program reads of a file that is only checked, with no system to reach. */
class PublishSummaryTest {
    @TempDir
    private Path folder;

    private JsonNode checked(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("may.csv"), csv);
        StringWriter out = new StringWriter();
        Tongbao.run(
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true),
                "publish",
                "--dry-run",
                "--json",
                file.toString(),
                "--data",
                folder.resolve("none").toString());
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void whatIsNotReadOfAFileIsTold() throws IOException {
        JsonNode summary = checked("地区,指标,期别,累计\na,gdp,2023-05,9\n合计,,,9\n");

        assertThat(summary.get("rows").asInt()).isEqualTo(1);
        assertThat(summary.get("notes")).hasSize(1);
        JsonNode note = summary.get("notes").get(0);
        assertThat(note.get("file").asText()).isEqualTo("may.csv");
        assertThat(note.get("kind").asText()).isEqualTo("LINE");
        assertThat(note.get("place").asText()).isEqualTo("row 3");
        assertThat(note.get("message_en").asText()).contains("not read");
        assertThat(note.get("message_zh").asText()).contains("未读取");
    }

    @Test
    void aBadCellIsToldByItsFieldAndByItsTitle() throws IOException {
        JsonNode cell =
                checked("地区,指标,期别,累计数\na,gdp,2023-05,x\n").get("bad_cells").get(0);

        assertThat(cell.get("field").asText()).isEqualTo("cumulative_value");
        assertThat(cell.get("column").asText()).isEqualTo("累计数");
        assertThat(cell.get("message_zh").asText()).contains("列“累计数”");
    }
}
