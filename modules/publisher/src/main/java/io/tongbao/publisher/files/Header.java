package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.FileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A header that was understood.
 *
 * @param kind of the file
 * @param titles by position; blank where a cell is
 * @param positions of the columns, by name
 * @param last number of its last line; what stands behind are rows
 * @param given what lines above it or the sheet's name give for all rows, by name of the column
 */
record Header(FileKind kind, List<Title> titles, Map<String, Integer> positions, long last, Map<String, Given> given) {
    private static final String NAME = "名称";
    private static final String CODE = "代码";

    Header {
        titles = List.copyOf(titles);
        positions = Map.copyOf(positions);
        given = Map.copyOf(given);
    }

    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** Whether it lacks a column since the sheet tells for all rows, as where a sheet is of one unit. */
    boolean isOfOne() {
        return given.keySet().stream().anyMatch(each -> !each.equals(TitleLines.UNIT));
    }

    /** How many titles are known as of the kind of file that knows most of them; fewer than two are no header. */
    static long known(List<Title> titles) {
        return Stream.of(FileKind.values())
                .mapToLong(each -> known(each, titles))
                .max()
                .orElse(0);
    }

    /**
     * Understands a header: the kind is the one that explains most titles; between equals the file's name decides.
     *
     * @throws FileException if a title is unknown or twice there, or a required column is missing
     */
    static Header read(String file, List<Title> titles, long last, TitleLines above) {
        FileKind kind = recognise(file, titles);
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            Title title = titles.get(i);
            if (!title.name().isEmpty()
                    && !title.isForReference()
                    && !isNameBesideCode(kind, title, titles)
                    && positions.put(column(file, kind, title, above), i) != null) {
                throw new FileException(
                        file,
                        "column \"" + title.written() + "\" is there twice; keep one of them",
                        "列“" + title.written() + "”重复，请只保留一列");
            }
        }
        Map<String, Given> given = given(kind, positions, above);
        List<Column> missing = Columns.of(kind).stream()
                .filter(c -> c.required() && !positions.containsKey(c.name()) && !given.containsKey(c.name()))
                .toList();
        if (!missing.isEmpty()) {
            String labels = missing.stream().map(Column::label).collect(Collectors.joining(", "));
            throw new FileException(
                    file,
                    "a file of " + kind.stem() + " needs the column " + labels + ", which is missing"
                            + (kind == FileKind.REPORTS
                                    ? "; or, where all rows are of one, a line above such as 填报单位：官庄镇 or 期别：2023年4月"
                                    : ""),
                    "缺少必需的列：" + labels + (kind == FileKind.REPORTS ? "；或在表头上方注明，如“填报单位：官庄镇”“期别：2023年4月”" : ""));
        }
        return new Header(kind, titles, positions, last, given);
    }

    /** Whether it is 指标名称 where 指标代码 stands for the same column: it only tells people what the code says. */
    private static boolean isNameBesideCode(FileKind kind, Title title, List<Title> titles) {
        return title.name().endsWith(NAME)
                && Columns.of(kind).stream()
                        .filter(column -> column.isCalled(title))
                        .anyMatch(column ->
                                titles.stream().anyMatch(each -> each.name().endsWith(CODE) && column.isCalled(each)));
    }

    private static Map<String, Given> given(FileKind kind, Map<String, Integer> positions, TitleLines above) {
        Map<String, Given> given = new HashMap<>();
        if (kind == FileKind.REPORTS || kind == FileKind.PROJECTS) {
            for (String column : List.of(TitleLines.REGION, TitleLines.PERIOD, TitleLines.UNIT)) {
                Given value =
                        positions.containsKey(column) && !column.equals(TitleLines.UNIT) ? null : above.get(column);
                if (value != null) {
                    given.put(column, value);
                }
            }
        }
        return given;
    }

    private static String column(String file, FileKind kind, Title title, TitleLines above) {
        return Columns.of(kind).stream()
                .filter(c -> c.isCalled(title))
                .map(Column::name)
                .findFirst()
                .or(() -> kind == FileKind.REPORTS
                        ? above.period().map(period -> MonthTitle.column(title, period))
                        : Optional.empty())
                .orElseThrow(() -> new FileException(
                        file,
                        "column \"" + title.written() + "\" is unknown in a file of " + kind.stem() + "; right are "
                                + Columns.labels(kind),
                        "未知的列“" + title.written() + "”；可用的列为：" + Columns.labels(kind)));
    }

    private static FileKind recognise(String file, List<Title> titles) {
        FileKind best = FileKind.REPORTS;
        long most = 0;
        for (FileKind kind : byName(file)) {
            long known = known(kind, titles);
            // a header that has all it needs beats one that merely shares titles
            boolean complete = Columns.of(kind).stream()
                    .filter(Column::required)
                    .allMatch(c -> titles.stream().anyMatch(c::isCalled));
            long score = known * 2 + (complete ? 1 : 0);
            if (score > most) {
                best = kind;
                most = score;
            }
        }
        return best;
    }

    private static long known(FileKind kind, List<Title> titles) {
        return titles.stream()
                .filter(t -> Columns.of(kind).stream().anyMatch(c -> c.isCalled(t))
                        || (kind == FileKind.REPORTS && MonthTitle.is(t)))
                .count();
    }

    private static List<FileKind> byName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        List<FileKind> kinds = new ArrayList<>(List.of(FileKind.values()));
        kinds.sort((a, b) -> Boolean.compare(name.startsWith(b.stem()), name.startsWith(a.stem())));
        return kinds;
    }
}
