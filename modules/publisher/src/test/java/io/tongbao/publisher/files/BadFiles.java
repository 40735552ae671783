package io.tongbao.publisher.files;

import static io.tongbao.publisher.files.Books.of;
import static io.tongbao.publisher.files.Books.sheet;
import static io.tongbao.publisher.files.Zips.SHEET;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files with a fault each, and what a clerk is told of it. */
final class BadFiles {
    private static final Object[] HEADER = of("地区", "指标", "期别", "本月", "累计", "单位");
    private static final Object[] ROW = of("x-g-1", "gdp", "2023-04", 1, 2, "万元");
    private static final String CSV = "地区,指标,期别,本月,累计,单位,版次,状态,数据类别\n";

    private final List<BadFile> files = new ArrayList<>();

    /**
     * A bad file.
     *
     * @param fault its name
     * @param bytes its content
     * @param en part of the message in English
     * @param zh part of the message in Chinese
     * @param refused whether the file is not read at all
     */
    record BadFile(String fault, byte[] bytes, String en, String zh, boolean refused) {
        @Override
        public String toString() {
            return fault;
        }
    }

    private BadFiles() {
        texts();
        otherFormats();
        damaged();
        protectedOnes();
        hostile();
        headers();
        cells();
        names();
    }

    static List<BadFile> all() {
        return new BadFiles().files;
    }

    private void refused(String fault, byte[] bytes, String en, String zh) {
        files.add(new BadFile(fault, bytes, en, zh, true));
    }

    private void cell(String fault, byte[] bytes, String en, String zh) {
        files.add(new BadFile(fault, bytes, en, zh, false));
    }

    private void texts() {
        refused("empty", new byte[0], "is empty; its first row must be a header", "是空文件");
        refused("comments only", utf8("# 一\n# 二\n"), "is empty; its first row", "是空文件");
        refused("blank rows only", utf8(",,,\n , \n\n"), "is empty; its first row", "是空文件");
        refused("UTF-16", CSV.getBytes(StandardCharsets.UTF_16), "is UTF-16; save it as CSV UTF-8", "编码为UTF-16");
        refused("wrong encoding", new byte[] {97, (byte) 0xFF, 97}, "is neither UTF-8 nor GB18030", "既非UTF-8也非GB18030");
        refused("semicolons", utf8(CSV.replace(',', ';')), "is separated by semicolons; save it as .xlsx", "以分号分隔");
        refused("tabs", utf8(CSV.replace(',', '\t')), "is separated by tabs; save it as .xlsx", "以制表符分隔");
        refused("lost quotation mark", utf8(CSV + "a,\"gdp,2023-04,1\n"), "look for a lost quotation mark", "请检查引号");
        refused(
                "20,000 columns",
                utf8(CSV + ",".repeat(19_999) + "\n"),
                "has 20000 columns in row 2; 512 are read",
                "第2行有20000列");
    }

    private void otherFormats() {
        refused("PDF", utf8("%PDF-1.7\n"), "is a PDF, no table; copy the table into a workbook", "是PDF文件，不是表格");
        refused("RTF", utf8("{\\rtf1 }"), "is a text document (RTF), no table", "是文字文档");
        refused("PNG", latin("\u0089PNG\r\n\u001A\n"), "is a picture, no table", "是图片");
        refused("JPEG", latin("\u00FF\u00D8\u00FF\u00E0"), "is a picture, no table", "是图片");
        refused("gzip", latin("\u001F\u008B\b"), "is an archive (gzip), no table", "是压缩包");
        refused("7z", latin("7z\u00BC\u00AF"), "is an archive (7z), no table", "是压缩包");
        refused("RAR", latin("Rar!\u001A"), "is an archive (RAR), no table", "是压缩包");
        refused("JSON", utf8("[{\"region\":\"a\"}]"), "is JSON, no table", "是JSON");
        refused("binary", latin("a\0b\0\0"), "is neither a workbook nor text", "既不是工作簿也不是文本");
        refused(
                "HTML saved as .xls",
                utf8("<html><table>"),
                "is a web page or XML, whatever its name says",
                "实为网页或XML");
        refused("XML of 2003", utf8("<?xml version=\"1.0\"?><Workbook/>"), "is a web page or XML", "实为网页或XML");
        refused("MHT", utf8("MIME-Version: 1.0\n"), "is a web page or XML", "实为网页或XML");
        refused(
                "DOCX",
                Zips.of("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>"),
                "is a text document",
                "文字文档");
        refused(
                "PPTX",
                Zips.of("[Content_Types].xml", "<a/>", "ppt/presentation.xml", "<a/>"),
                "or presentation",
                "演示文稿");
        refused("DOC", ole2("WordDocument"), "is a text document or presentation, no table", "文字文档或演示文稿");
        refused("ZIP", Zips.of("reports.csv", CSV), "is an archive (ZIP), no table", "是压缩包（ZIP）");
        refused("empty ZIP", Zips.of(), "is an archive (ZIP), no table", "是压缩包（ZIP）");
        refused(
                "XLSB",
                Zips.of("[Content_Types].xml", "<a/>", "xl/workbook.bin", ""),
                "another format (.xlsb or .ods)",
                "其他格式");
        refused("ODS", Zips.of("mimetype", "x", "content.xml", "<a/>"), "another format (.xlsb or .ods)", "其他格式");
        refused("Excel 95", ole2("Book"), "is a workbook of Excel 95 or older; save it as .xlsx", "Excel 95");
    }

    private void damaged() {
        byte[] good = Books.xlsx(book -> sheet(book, "S", HEADER, ROW));
        String damaged = "is a damaged or truncated workbook; open it in a spreadsheet program";
        refused("truncated XLSX", Arrays.copyOf(good, good.length / 2), damaged, "已损坏或不完整");
        byte[] old = Books.xls(book -> sheet(book, "S", HEADER, ROW));
        refused("truncated XLS", Arrays.copyOf(old, 700), damaged, "已损坏或不完整");
        refused("broken XML", Zips.edit(good, SHEET, s -> s.replace("</row>", "")), damaged, "已损坏");
        refused("missing sheet", Zips.without(good, SHEET), damaged, "已损坏");
        refused(
                "text out of range",
                Zips.edit(good, SHEET, s -> s.replaceFirst("<v>0</v>", "<v>2000000000</v>")),
                damaged,
                "已损坏");
        refused("no workbook part", Zips.without(good, "xl/workbook.xml"), damaged, "已损坏");
    }

    private void protectedOnes() {
        byte[] good = Books.xlsx(book -> sheet(book, "S", HEADER, ROW));
        String password = "is protected by a password; take the password off";
        refused("password XLSX", encrypted(good), password, "已加密");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            refused("password XLS", Books.xls(book -> sheet(book, "S", HEADER, ROW)), password, "已加密");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] flagged = good.clone();
        for (int i = 0; i < flagged.length - 8; i++) {
            boolean isEntry = flagged[i] == 'P' && flagged[i + 1] == 'K' && flagged[i + 2] == 1 && flagged[i + 3] == 2;
            flagged[i + 8] |= (byte) (isEntry ? 1 : 0);
        }
        refused("encrypted ZIP", flagged, password, "已加密");
        refused("XLSM", Zips.with(good, "xl/vbaProject.bin", new byte[9]), "holds macros, which are not taken", "含有宏");
        refused("XLS with macros", ole2("_VBA_PROJECT_CUR"), "holds macros, which are not taken", "含有宏");
    }

    private void hostile() {
        byte[] good = Books.xlsx(book -> sheet(book, "S", HEADER, ROW));
        refused("zip bomb", bomb(good), "unpacks to more than", "解压后超过");
        refused(
                "1e9 rows declared",
                Zips.edit(
                        good,
                        SHEET,
                        s -> s.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1:F1000000000\"")),
                "declares row or column 1000000000; a sheet has 1048576 rows",
                "声明了行或列1000000000");
        refused(
                "row 1e9",
                Zips.edit(good, SHEET, s -> s.replace("<row r=\"2\"", "<row r=\"1000000000\"")),
                "declares row or column 1000000000",
                "声明了行或列");
        refused(
                "column ZZZZ",
                Zips.edit(good, SHEET, s -> s.replace("r=\"F2\"", "r=\"ZZZZ2\"")),
                "declares row or column ZZZZ2",
                "声明了行或列ZZZZ2");
        refused(
                "far column",
                Books.xlsx(book -> sheet(book, "S", HEADER, ROW)
                        .getRow(1)
                        .createCell(9_999)
                        .setCellValue(1)),
                "has something in NTP2, beyond 512 columns",
                "NTP2有内容");
        refused(
                "external entity",
                Zips.edit(good, SHEET, s -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + s),
                "declares entities (xl/worksheets/sheet1.xml)",
                "含有实体声明");
        refused(
                "text of 2 MB",
                Zips.edit(good, "xl/sharedStrings.xml", s -> s.replace("地区", noise(2 << 20))),
                "has a text of more than 1 MB",
                "超过1MB的文本");
        refused(
                "array formulas",
                arrays(good),
                "formulas of ranges; copy the table and paste its values only",
                "个数组公式");
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(good));
        IntStream.range(0, 5_001).forEach(i -> parts.put("xl/x" + i, new byte[0]));
        refused("too many parts", Zips.of(parts), "parts; a workbook has no more than 5000", "超过5000个");
        refused(
                "too many sheets",
                Books.xlsx(book -> IntStream.range(0, 201).forEach(i -> sheet(book, "S" + i, HEADER, ROW))),
                "has 201 sheets; 200 are read; split the workbook",
                "有201个工作表");
        byte[] large = new byte[(32 << 20) + 1];
        System.arraycopy(good, 0, large, 0, good.length);
        refused("too large", large, "is larger than 32 MB; remove pictures", "超过32MB");
    }

    private void headers() {
        refused("no header", utf8("甲,乙\n1,2\n"), "the first row \"甲,乙\" is no header of", "不是可识别的表头");
        refused(
                "wrong template",
                Books.xlsx(book -> sheet(book, "S", of("姓名", "职务", "电话"), of("张三", "科员", "1"))),
                "the first row \"姓名,职务,电话\" is no header of",
                "不是可识别的表头");
        refused("unknown column", utf8("地区,指标,期别,本月数据\n"), "column \"本月数据\" is unknown in a file of reports", "未知的列");
        refused("duplicated header", utf8("地区,指标,期别,累计,累计完成\n"), "column \"累计完成\" is there twice; keep one", "重复");
        refused("missing column", utf8("地区,期别,本月\n"), "needs the column indicator 指标, which is missing", "缺少必需的列");
        refused(
                "hidden sheets only",
                Books.xlsx(book -> {
                    sheet(book, "S", HEADER, ROW);
                    book.createSheet("T");
                    book.setActiveSheet(1);
                    book.setSheetHidden(0, true);
                }),
                "has hidden sheets only; show the one with the figures",
                "只有隐藏的工作表");
        refused(
                "two periods",
                utf8("填报单位：官庄镇,2023年4月\n期别：2023-03,\n指标,累计\ngdp,1\n"),
                "names two periods, 2023-03 (row 2) and 2023-04 (row 1)",
                "有两个期别");
        refused(
                "month of another period",
                utf8("填报单位：官庄镇,期别：2023-04,\n指标,单位,1-3月累计\ngdp,万元,1\n"),
                "column \"1-3月累计\" is unknown",
                "未知的列");
    }

    private void cells() {
        cell("formula error", formula(true), "S!D2, column 本月: \"#DIV/0!\" is the error of a formula", "为公式错误");
        cell("formula without result", formula(false), "\"=1+1\" is a formula without a result", "为没有结果的公式");
        cell(
                "formula with an empty result",
                onlyFormula(""),
                "S!D2, column 本月: \"=1+1\" is a formula without",
                "没有结果的公式");
        csv("no region", ",gdp,2023-04,1,,,,,", "row 2, column 地区: is empty; it is needed", "为空，此列必填");
        csv("period 2023-13", "x-g-1,gdp,2023-13,1,,,,,", "\"2023-13\" is not a period; write 2023-04", "不是期别");
        csv("no period", "x-g-1,gdp,,1,,,,,", "column 期别: is empty; it is needed", "为空");
        csv("letters in a number", "x-g-1,gdp,2023-04,12x,,,,,", "\"12x\" is not a number", "不是数字");
        csv("broken thousands", "x-g-1,gdp,2023-04,\"1,23\",,,,,", "\"1,23\" is not a number", "不是数字");
        csv("lost digits", "x-g-1,gdp,2023-04,4.11E+11,,,,,", "has lost digits; format the column as numbers", "已丢失位数");
        csv(
                "too many digits",
                "x-g-1,gdp,2023-04," + "9".repeat(19) + ",,,,,",
                "has too many digits; 18 before",
                "位数过多");
        csv("slipped by a comma", "x-g-1,gdp,2023-04,1,234,万元,,,,567", "\"567\" stands under no column", "不在任何列下");
        csv("negative count", "x-g-1,gdp,2023-04,-3,,个,,,", "\"-3\" is negative; a count in 个 is 0 or more", "为负数");
        csv("per cent of money", "x-g-1,gdp,2023-04,5%,,万元,,,", "is in %, but 单位 says 万元", "的单位为%");
        csv("bad revision", "x-g-1,gdp,2023-04,1,,,第一版,,", "is not a revision; write 0, 1, 2", "不是版次");
        csv("bad status", "x-g-1,gdp,2023-04,1,,,,Z,", "is not an SDMX status", "不是状态代码");
        csv("bad data class", "x-g-1,gdp,2023-04,1,,,,,我的", "is not a data class", "不是数据类别");
        cell(
                "mixed units",
                utf8("地区,指标,期别,本月（万元）,累计（亿元）\nx-g-1,gdp,2023-04,1,2\n"),
                "\"2\" is in 亿元, but 本月（万元） says 万元; a row has one unit",
                "每行只能用一种单位");
        cell(
                "unit against its title",
                utf8("地区,指标,期别,累计（万元）,单位\nx-g-1,gdp,2023-04,1,亿元\n"),
                "\"1\" is in 万元, but 单位 says 亿元",
                "的单位为万元，而“单位”为亿元");
        cell(
                "several units above",
                utf8("填报单位：官庄镇,期别：2023-04,单位：万元、亿元\n指标,累计\ngdp,1\n"),
                "has no unit of its own, and the lines above name 万元、亿元",
                "请逐行填写单位");
        cell(
                "stray cell",
                Books.xlsx(book -> sheet(book, "S", HEADER, of("x-g-1", "gdp", "2023-04", 1, 2, "万元", "见附件"))),
                "S!G2: \"见附件\" stands under no column; give the column a title",
                "请补列标题或清空");
        cell("code twice", utf8("代码,名称,类别\na,甲,TOWN\na,乙,TOWN\n"), "\"a\" is there already in row 2", "与第2行重复");
    }

    private void names() {
        csv("unknown region", "官庄,gdp,2023-04,1,,,,,", "is no region that is known; perhaps x-g-1 官庄镇", "是否为：x-g-1");
        csv("name of two regions", "张庄乡,gdp,2023-04,1,,,,,", "is the name of 2 regions; write the code", "为2个地区的名称");
        csv("unknown indicator", "x-g-1,生产总值,2023-04,1,,,,,", "is no indicator that is known; perhaps gdp", "不是已知的指标");
    }

    private void csv(String fault, String row, String en, String zh) {
        cell(fault, utf8(CSV + row + "\n"), en, zh);
    }

    private static byte[] formula(boolean evaluated) {
        byte[] book = Books.xlsx(each -> {
            sheet(each, "S", HEADER, ROW).getRow(1).getCell(3).setCellFormula(evaluated ? "1/0" : "1+1");
            each.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        return evaluated ? book : Zips.edit(book, SHEET, s -> s.replaceFirst("</f><v>[^<]*</v>", "</f>"));
    }

    /** A row of which the only figure is a formula, as openpyxl writes it: with an empty result of a type. */
    static byte[] onlyFormula(String type) {
        byte[] book = Books.xlsx(each -> {
            Object[] row = of("x-g-1", "gdp", "2023-04", 1, null, "万元");
            sheet(each, "S", HEADER, row).getRow(1).getCell(3).setCellFormula("1+1");
        });
        return Zips.edit(
                book,
                SHEET,
                s -> s.replaceFirst("<c r=\"D2\"[^>]*>(<f>.*?</f>)(<v>[^<]*</v>)?", "<c r=\"D2\"" + type + ">$1<v/>"));
    }

    /** A sheet of blanks that is a thousand times as large as its archive. */
    static byte[] bomb(byte[] good) {
        return Zips.with(
                good,
                "xl/worksheets/sheet2.xml",
                (" ".repeat(63) + "<").repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] arrays(byte[] good) {
        StringBuilder rows = new StringBuilder();
        for (int i = 3; i < 3 + 12_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><f t=\"array\" ref=\"A")
                    .append(i)
                    .append("\">")
                    .append(i * 7919 % 10007)
                    .append("</f></c></row>");
        }
        return Zips.edit(good, SHEET, s -> s.replace("</sheetData>", rows + "</sheetData>"));
    }

    private static String noise(int length) {
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    private static byte[] encrypted(byte[] good) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(good);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ole2(String entry) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[] {9, 8, 8, 0, 0, 5}), entry);
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
