package io.tongbao.publisher.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A header that was understood.
 *
 * @param kind of the file
 * @param titles as written, by position; empty where a cell is blank
 * @param positions of the columns, by name
 */
record Header(FileKind kind, List<String> titles, Map<String, Integer> positions) {
    /** Fewer known titles than this, and no header is recognised. */
    private static final int RECOGNISED = 2;

    Header {
        titles = List.copyOf(titles);
        positions = Map.copyOf(positions);
    }

    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /**
     * Understands a header: the kind is the one that explains most titles; between equals the file's name decides.
     *
     * @throws FileException if no kind fits, a title is unknown or twice there, or a required column is missing
     */
    static Header read(String file, List<String> cells) {
        List<String> titles = cells.stream().map(String::strip).toList();
        FileKind kind = recognise(file, titles);
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            if (!title.isEmpty() && positions.put(column(file, kind, title).name(), i) != null) {
                throw new FileException(
                        file, "column \"" + title + "\" is there twice; keep one of them", "列“" + title + "”重复，请只保留一列");
            }
        }
        List<Column> missing = Columns.of(kind).stream()
                .filter(c -> c.required() && !positions.containsKey(c.name()))
                .toList();
        if (!missing.isEmpty()) {
            String labels = missing.stream().map(Column::label).collect(Collectors.joining(", "));
            throw new FileException(
                    file,
                    "a file of " + kind.stem() + " needs the column " + labels + ", which is missing",
                    "缺少必需的列：" + labels);
        }
        return new Header(kind, titles, positions);
    }

    private static Column column(String file, FileKind kind, String title) {
        return Columns.of(kind).stream()
                .filter(c -> c.isCalled(title))
                .findFirst()
                .orElseThrow(() -> new FileException(
                        file,
                        "column \"" + title + "\" is unknown in a file of " + kind.stem() + "; right are "
                                + Columns.labels(kind),
                        "未知的列“" + title + "”；可用的列为：" + Columns.labels(kind)));
    }

    private static FileKind recognise(String file, List<String> titles) {
        FileKind best = FileKind.REPORTS;
        long most = 0;
        for (FileKind kind : byName(file)) {
            List<Column> columns = Columns.of(kind);
            long known = titles.stream()
                    .filter(t -> columns.stream().anyMatch(c -> c.isCalled(t)))
                    .count();
            // a header that has all it needs beats one that merely shares titles
            boolean complete = columns.stream().filter(Column::required).allMatch(c -> titles.stream()
                    .anyMatch(c::isCalled));
            long score = known < RECOGNISED ? 0 : known * 2 + (complete ? 1 : 0);
            if (score > most) {
                best = kind;
                most = score;
            }
        }
        if (most == 0) {
            String kinds = Stream.of(FileKind.values()).map(FileKind::stem).collect(Collectors.joining(", "));
            String seen = String.join(",", titles);
            throw new FileException(
                    file,
                    "the first row \"" + seen + "\" is no header of " + kinds + "; a file of reports begins with "
                            + "region,indicator,period or 地区,指标,期别, separated by commas",
                    "首行“" + seen + "”不是可识别的表头；上报表应以“地区,指标,期别”开头，以逗号分隔");
        }
        return best;
    }

    private static List<FileKind> byName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        List<FileKind> kinds = new ArrayList<>(List.of(FileKind.values()));
        kinds.sort((a, b) -> Boolean.compare(name.startsWith(b.stem()), name.startsWith(a.stem())));
        return kinds;
    }
}
