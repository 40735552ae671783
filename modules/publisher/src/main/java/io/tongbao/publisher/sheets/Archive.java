package io.tongbao.publisher.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through the parts of a workbook before the library reads them, which trusts what they declare: sizes, addresses
 * and numbers of texts.
 */
final class Archive {
    private static final int START = 1024;

    private final String file;
    private final ZipFile zip;
    private long unpacked;
    private boolean hasStyles;
    private boolean hasUnresolved;

    private Archive(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * What is in a workbook.
     *
     * @param hasStyles whether it has styles, which the library misses otherwise
     * @param unpacked bytes of all its parts
     * @param hasUnresolved whether formulas in it have no result since nobody computed them
     */
    record Seen(boolean hasStyles, long unpacked, boolean hasUnresolved) {}

    /**
     * Checks a workbook.
     *
     * @return what was seen
     * @throws FileException if it is none, or beyond the limits
     */
    static Seen check(String file, byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            Archive archive = new Archive(file, zip);
            archive.checkKind();
            archive.checkParts();
            return new Seen(archive.hasStyles, archive.unpacked, archive.hasUnresolved);
        } catch (FileException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.damaged(file, e);
        }
    }

    private List<ZipArchiveEntry> parts() {
        return Collections.list(zip.getEntries());
    }

    private void checkKind() {
        List<String> names = parts().stream()
                .map(each -> each.getName().toLowerCase(Locale.ROOT))
                .toList();
        if (names.size() > Limits.PARTS) {
            throw new FileException(
                    file,
                    "has " + names.size() + " parts; a workbook has no more than " + Limits.PARTS
                            + "; copy the table into a new workbook",
                    "含" + names.size() + "个部件，超过" + Limits.PARTS + "个；请将表格复制到新工作簿");
        }
        if (parts().stream().anyMatch(each -> each.getGeneralPurposeBit().usesEncryption())) {
            throw Refusal.encrypted(file);
        }
        if (names.stream().anyMatch(each -> each.endsWith("vbaproject.bin"))) {
            throw Refusal.macros(file);
        }
        if (names.stream().anyMatch(each -> each.startsWith("word/") || each.startsWith("ppt/"))) {
            throw Refusal.document(file);
        }
        if (names.contains("xl/workbook.bin") || names.contains("content.xml")) {
            throw new FileException(
                    file,
                    "is a workbook of another format (.xlsb or .ods); save it as .xlsx",
                    "是其他格式的工作簿（.xlsb或.ods），请另存为.xlsx");
        }
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(each -> each.startsWith("xl/"))) {
            throw Refusal.other(file, "an archive (ZIP)", "压缩包（ZIP）");
        }
    }

    private void checkParts() throws IOException {
        for (ZipArchiveEntry part : parts()) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            hasStyles |= name.equals("xl/styles.xml");
            checkStart(part);
            checkSize(part, name.endsWith("sharedstrings.xml") ? Limits.TEXT_BYTES : Limits.UNPACKED_BYTES);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                checkLongest(part);
            }
        }
        SheetScan scan = new SheetScan(file);
        // texts first: cells refer to them by number
        for (ZipArchiveEntry part : parts()) {
            if (part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")) {
                scan(part, scan::texts);
            }
        }
        for (ZipArchiveEntry part : parts()) {
            if (part.getName().toLowerCase(Locale.ROOT).matches("xl/(?!_rels|.*sharedstrings).*\\.xml")) {
                scan(part, scan::sheet);
            }
        }
        hasUnresolved = scan.hasUnresolved();
    }

    /** Of what is declared before its content, nothing is needed: it could stand for other files. */
    private void checkStart(ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            if (in == null) {
                throw new ZipException(part.getName() + " is packed in a way that is not known");
            }
            String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).replace("\0", "");
            if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
                throw new FileException(
                        file,
                        "declares entities (" + part.getName()
                                + "), which no spreadsheet program does; copy the table into" + " a new workbook",
                        "含有实体声明（" + part.getName() + "），不是表格软件所存；请将表格复制到新工作簿");
            }
        }
    }

    private void checkSize(ZipArchiveEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                unpacked += n;
                boolean bomb = size > Limits.SMALL_BYTES && size > part.getCompressedSize() * Limits.RATIO;
                if (bomb || size > most || unpacked > Limits.UNPACKED_BYTES) {
                    throw new FileException(
                            file,
                            "unpacks to more than " + (Math.min(size, unpacked) >> 20) + " MB (" + part.getName()
                                    + "); delete formatted blank rows, split it, or save it as CSV UTF-8",
                            "解压后超过" + (Math.min(size, unpacked) >> 20) + "MB（" + part.getName()
                                    + "）；请删除带格式的空行、拆分文件，或另存为CSV UTF-8");
                }
            }
        }
    }

    /** A text or a tag is held in memory as a whole; between two of them is a {@code <}. */
    private void checkLongest(ZipArchiveEntry part) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int length = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    length = buffer[i] == '<' ? 0 : length + 1;
                    if (length > Limits.LONGEST_BYTES) {
                        throw new FileException(
                                file,
                                "has a text of more than " + (Limits.LONGEST_BYTES >> 20) + " MB (" + part.getName()
                                        + "); a cell has 32,767 characters at most; copy the table into a new workbook",
                                "含有超过" + (Limits.LONGEST_BYTES >> 20) + "MB的文本（" + part.getName()
                                        + "）；单元格至多32767字，请将表格复制到新工作簿");
                    }
                }
            }
        }
    }

    private void scan(ZipArchiveEntry part, SheetScan.Scanner scanner) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            scanner.scan(in);
        }
    }
}
