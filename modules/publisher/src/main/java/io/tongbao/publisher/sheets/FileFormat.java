package io.tongbao.publisher.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells formats by how files begin. */
final class FileFormat {
    /** As many bytes as tell all formats apart. */
    private static final int START = 4096;

    /** How formats that hold no table begin, and what they are. */
    private record Other(String begin, String en, String zh) {}

    private static final List<Other> OTHERS = List.of(
            new Other("%PDF", "a PDF", "PDF文件"),
            new Other("{\\rtf", "a text document (RTF)", "文字文档（RTF）"),
            new Other("\u0089PNG", "a picture", "图片"),
            new Other("\u00FF\u00D8\u00FF", "a picture", "图片"),
            new Other("GIF8", "a picture", "图片"),
            new Other("7z\u00BC\u00AF", "an archive (7z)", "压缩包（7z）"),
            new Other("Rar!", "an archive (RAR)", "压缩包（RAR）"),
            new Other("\u001F\u008B", "an archive (gzip)", "压缩包（gzip）"));

    private FileFormat() {}

    static Grid open(FileSource source) {
        Grid grid = read(source);
        int sheets = grid.sheets().size();
        if (sheets > Limits.SHEETS) {
            throw new FileException(
                    source.name(),
                    "has " + sheets + " sheets; " + Limits.SHEETS + " are read; split the workbook",
                    "有" + sheets + "个工作表，超过" + Limits.SHEETS + "个；请拆分工作簿");
        }
        return grid;
    }

    private static Grid read(FileSource source) {
        return Reading.of(source, () -> {
            byte[] bytes = source.start(START);
            String start = new String(bytes, StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
                return XlsxGrid.open(source);
            }
            if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
                return XlsGrid.open(source);
            }
            refuse(source.name(), start);
            return CsvGrid.open(source);
        });
    }

    private static void refuse(String file, String start) throws IOException {
        for (Other each : OTHERS) {
            if (start.startsWith(each.begin())) {
                throw Refusal.other(file, each.en(), each.zh());
            }
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            throw new FileException(file, "is UTF-16; save it as CSV UTF-8", "编码为UTF-16，请另存为CSV UTF-8");
        }
        String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        String lower = text.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<") || lower.startsWith("mime-version:")) {
            throw new FileException(
                    file,
                    "is a web page or XML, whatever its name says; open it in a spreadsheet program and save it as .xlsx",
                    "实为网页或XML（与扩展名无关）；请用表格软件打开后另存为.xlsx");
        }
        if (lower.startsWith("{") || lower.startsWith("[")) {
            throw Refusal.other(file, "JSON", "JSON");
        }
        if (start.indexOf('\0') >= 0) {
            throw new FileException(
                    file,
                    "is neither a workbook nor text; save it as .xlsx or CSV UTF-8",
                    "既不是工作簿也不是文本，请另存为.xlsx或CSV UTF-8");
        }
    }
}
