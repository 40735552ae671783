package io.tongbao.server.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * A bulletin as a workbook: a sheet that reads as the bulletin does, and one that has the annex as one table, with numbers
 * that spreadsheets reckon with, rounded as people see them (D1). Text is text: nothing becomes a formula.
 */
final class XlsxForm {
    private XlsxForm() {}

    static byte[] of(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Tongbao", null)) {
            book.setGlobalDefaultFont(document.language().of("宋体", "Calibri"), 11);
            List<Section> sections = document.sections();
            new ReadingSheet(document)
                    .fill(book.newWorksheet(document.language().of("通报", "Bulletin")));
            for (Section each : sections) {
                if (each.isAnnex()) {
                    new AnnexSheet(document, each)
                            .fill(book.newWorksheet(document.language().of("附表", "Annex")));
                }
            }
        }
        return FixedZip.of(out.toByteArray());
    }
}
