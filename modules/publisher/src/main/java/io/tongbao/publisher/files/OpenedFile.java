package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.publisher.sheets.Grid;
import io.tongbao.publisher.sheets.Lines;
import io.tongbao.publisher.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of any format with the tables in it.
 *
 * @param tables one of CSV, of a workbook one for each sheet with a header; never none
 * @param notes which sheets are not read
 */
public record OpenedFile(List<InputFile> tables, List<FileNote> notes) {
    /** Of a first row that is longer, this much is shown. */
    private static final int SHOWN = 200;

    public OpenedFile {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /**
     * Finds out format, encoding and kind.
     *
     * @throws FileException if it cannot be read, naming what would be right
     */
    public static OpenedFile of(FileSource source) {
        return of(source, Names.NONE);
    }

    /** The same, where names may stand for codes. */
    public static OpenedFile of(FileSource source, Names names) {
        return of(source, new Codes(names));
    }

    /**
     * Of a JSON array whose objects have the columns as fields; each is a row, counted from 1.
     *
     * @param names which names may stand for codes
     * @throws FileException if it cannot be read, naming what would be right
     */
    public static OpenedFile json(FileSource source, Names names) {
        return of(Grid.json(source), new Codes(names));
    }

    /** The same of several, with one index of the names. */
    public static List<OpenedFile> json(List<FileSource> sources, Names names) {
        Codes codes = new Codes(names);
        return sources.stream().map(each -> of(Grid.json(each), codes)).toList();
    }

    static OpenedFile of(FileSource source, Codes codes) {
        return of(Grid.open(source), codes);
    }

    private static OpenedFile of(Grid grid, Codes codes) {
        FileSource source = grid.source();
        List<InputFile> tables = new ArrayList<>();
        List<FileNote> notes = new ArrayList<>();
        String first = "";
        for (Sheet sheet : grid.sheets()) {
            HeaderSearch.Found found = search(grid, sheet, codes);
            if (sheet.hidden() && !found.first().isEmpty()) {
                notes.add(note(source, sheet, "is hidden, and not read; show it to have it read", "已隐藏，未读取；需要读取请取消隐藏"));
            } else if (found.header() != null) {
                tables.add(new InputFile(grid, sheet, found.header(), codes));
            } else if (!found.first().isEmpty()) {
                first = first.isEmpty() ? found.first() : first;
                notes.add(note(
                        source,
                        sheet,
                        "has no header that is known, and is not read; its first row is \"" + found.first() + "\"",
                        "没有可识别的表头，未读取；首行为“" + found.first() + "”"));
            }
        }
        if (tables.isEmpty()) {
            throw unrecognised(source.name(), first, notes);
        }
        return new OpenedFile(tables, notes);
    }

    private static HeaderSearch.Found search(Grid grid, Sheet sheet, Codes codes) {
        String name = grid.source().name();
        try (Lines lines = grid.lines(sheet)) {
            return HeaderSearch.in(sheet.isNamed() ? name + " [" + sheet.name() + "]" : name, sheet, codes, lines);
        } catch (FileException e) {
            if (sheet.hidden()) {
                return new HeaderSearch.Found(null, sheet.name());
            }
            throw e;
        }
    }

    private static FileNote note(FileSource source, Sheet sheet, String en, String zh) {
        return new FileNote(
                source.name(),
                FileNote.Kind.SHEET,
                sheet,
                0,
                "sheet \"" + sheet.name() + "\" " + en,
                "工作表“" + sheet.name() + "”" + zh);
    }

    private static FileException unrecognised(String file, String first, List<FileNote> notes) {
        if (first.isEmpty() && !notes.isEmpty()) {
            return new FileException(
                    file, "has hidden sheets only; show the one with the figures", "只有隐藏的工作表；请取消隐藏有数据的工作表");
        }
        if (first.isEmpty()) {
            return new FileException(file, "is empty; its first row must be a header", "是空文件，首行应为表头");
        }
        if (first.indexOf(',') < 0 && (first.indexOf(';') >= 0 || first.indexOf('\t') >= 0)) {
            boolean tabs = first.indexOf('\t') >= 0;
            return new FileException(
                    file,
                    "is separated by " + (tabs ? "tabs" : "semicolons")
                            + "; save it as .xlsx or as CSV separated by commas",
                    "以" + (tabs ? "制表符" : "分号") + "分隔；请另存为.xlsx或以逗号分隔的CSV");
        }
        String kinds = Stream.of(FileKind.values()).map(FileKind::stem).collect(Collectors.joining(", "));
        String seen = first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
        return new FileException(
                file,
                "the first row \"" + seen + "\" is no header of " + kinds
                        + ", nor is one below; a file of reports begins"
                        + " with region,indicator,period or 地区,指标,期别, a column each (in CSV separated by commas)",
                "首行“" + seen + "”及以下各行不是可识别的表头；上报表应以“地区、指标、期别”开头，各占一列（CSV以逗号分隔）");
    }
}
