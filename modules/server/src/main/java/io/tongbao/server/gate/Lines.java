package io.tongbao.server.gate;

import io.tongbao.publisher.files.FileNote;
import io.tongbao.publisher.files.InputFile;
import io.tongbao.publisher.files.Names;
import io.tongbao.publisher.files.OpenedFile;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.util.ArrayList;
import java.util.List;

/** Reads what was handed in, whatever its format. */
final class Lines {
    private Lines() {}

    /**
     * Its rows, with the explanations that came beside them, and what is not read of it.
     *
     * @param names which may stand for codes
     * @throws FileException if it cannot be read, or holds something else than was said
     */
    static Contents of(HandedIn handed, Names names) {
        return handed.events().isEmpty() ? ofTable(handed, names) : ofEvents(handed, names);
    }

    /** Each event is a row, whose id comes of the event's. */
    private static Contents ofEvents(HandedIn handed, Names names) {
        List<Line> lines = new ArrayList<>();
        List<OpenedFile> opened =
                OpenedFile.json(handed.events().stream().map(CloudEvent::row).toList(), names);
        for (int i = 0; i < opened.size(); i++) {
            CloudEvent event = handed.events().get(i);
            LineReader row = new LineReader(handed);
            for (InputFile table : opened.get(i).tables()) {
                row.read(table, event.name(), event.submission());
            }
            if (row.lines().isEmpty()) {
                throw new FileException(event.name(), "has no figure in its data", "的data没有数值");
            }
            row.lines().forEach(each -> lines.add(new Line(event.name(), each.row(), each.problems(), null, null)));
        }
        return new Contents(lines, List.of(), List.of());
    }

    private static Contents ofTable(HandedIn handed, Names names) {
        FileSource source = FileSource.of(handed.name(), handed.body());
        OpenedFile opened = handed.mediaType().startsWith("application/json")
                ? OpenedFile.json(source, names)
                : OpenedFile.of(source, names);
        LineReader reader = new LineReader(handed);
        for (InputFile table : opened.tables()) {
            reader.read(table, handed.name(), handed.receipt());
        }
        List<FileNote> notes = new ArrayList<>(opened.notes());
        notes.addAll(reader.notes());
        if (reader.lines().isEmpty()) {
            throw empty(handed, notes);
        }
        return new Contents(handed.explanations().in(reader.lines()), notes, reader.cells());
    }

    private static FileException empty(HandedIn handed, List<FileNote> notes) {
        long blank = notes.stream()
                .filter(each -> each.kind() == FileNote.Kind.NO_FIGURE)
                .count();
        if (blank > 0) {
            return new FileException(
                    handed.name(),
                    "has nothing filled in: none of its " + blank + " rows has a figure",
                    "尚未填写：" + blank + "行均没有数值");
        }
        String left = notes.isEmpty() ? "" : "; not read: " + notes.get(0).en();
        String leftZh = notes.isEmpty() ? "" : "；未读取：" + notes.get(0).zh();
        return new FileException(handed.name(), "has a header and no rows" + left, "只有表头，没有数据行" + leftZh);
    }
}
