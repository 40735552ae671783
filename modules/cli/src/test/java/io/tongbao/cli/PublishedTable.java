package io.tongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of {@code seeds/published}: rows by the names of its columns, of which Chinese ones have their English names. */
final class PublishedTable {
    private static final Path FOLDER = Path.of("../../seeds/published");
    private static final Map<String, String> ENGLISH = Map.of(
            "地区", "region",
            "指标", "indicator",
            "期别", "period",
            "本月", "month_value",
            "累计", "cumulative_value",
            "上年同月", "month_base",
            "上年同期", "cumulative_base",
            "累计增长", "cumulative_growth");

    private PublishedTable() {}

    static List<Map<String, String>> read(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String[] columns = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line.split(",", -1)))
                .toList();
    }

    /** All files of reports. */
    static List<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .filter(each -> each.startsWith("reports-"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(ENGLISH.getOrDefault(columns[i], columns[i]), cells[i]);
        }
        return row;
    }
}
