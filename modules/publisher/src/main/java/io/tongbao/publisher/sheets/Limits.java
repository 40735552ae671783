package io.tongbao.publisher.sheets;

import java.io.IOException;
import java.io.InputStream;

/** How much of a file is read at most: what is beyond is refused before it fills the memory. */
final class Limits {
    /** Of a workbook, as it is sent. */
    static final int WORKBOOK_BYTES = 32 << 20;

    /** Of a workbook of Excel 97 to 2003, which is held in memory as a whole. */
    static final int OLD_WORKBOOK_BYTES = 16 << 20;

    /** Of a CSV, which is read a row at a time. */
    static final long CSV_CHARACTERS = 4L << 30;

    /** Of a workbook, unpacked. */
    static final long UNPACKED_BYTES = 128L << 20;

    /** Of a workbook, unpacked, that is changed: what it holds in memory is some 25 times as large. */
    static final long EDITED_BYTES = 6L << 20;

    /** Of the texts of a workbook, which are held in memory. */
    static final long TEXT_BYTES = 32L << 20;

    /** How many times its size a part may unpack to, once it is larger than {@link #SMALL_BYTES}. */
    static final int RATIO = 100;

    /** What a part may unpack to in any case. */
    static final long SMALL_BYTES = 16L << 20;

    /** Parts of a workbook. */
    static final int PARTS = 5_000;

    /** Sheets of a workbook, each of which is read from its start twice. */
    static final int SHEETS = 200;

    /** Rows of a sheet: as many as Excel has. */
    static final int ROWS = 1_048_576;

    /** Columns of Excel. */
    static final int SHEET_COLUMNS = 16_384;

    /** Columns that hold something: the widest of our files has fewer than 30. */
    static final int COLUMNS = 512;

    /** Cells times formulas of ranges: each cell is compared with each of them. */
    static final long COMPARISONS = 100_000_000;

    /** A text or a tag of a workbook: Excel has 32,767 characters in a cell. */
    static final int LONGEST_BYTES = 1 << 20;

    private Limits() {}

    /**
     * All bytes of a source.
     *
     * @throws FileException if there are more than {@code most}
     */
    static byte[] bytes(FileSource source, int most) throws IOException {
        try (InputStream in = source.bytes().open()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(source.name(), most);
            }
            return bytes;
        }
    }

    static FileException tooLarge(String file, long most) {
        long megabytes = most >> 20;
        return new FileException(
                file,
                "is larger than " + megabytes + " MB; remove pictures and formatted blank rows, split it, or save it as"
                        + " CSV UTF-8",
                "超过" + megabytes + "MB；请删除图片和带格式的空行、拆分文件，或另存为CSV UTF-8");
    }
}
