package io.tongbao.publisher.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens what is stored in Microsoft's older container, in which workbooks are, but also documents and what is encrypted. */
final class OldWorkbook {
    private OldWorkbook() {}

    /** @throws FileException if it is no workbook that can be read, naming what would be right */
    @SuppressWarnings("CatchingUnchecked") // the library throws whatever comes of bytes that make no sense
    static HSSFWorkbook open(FileSource source) throws IOException {
        byte[] bytes = Limits.bytes(source, Limits.OLD_WORKBOOK_BYTES);
        String file = source.name();
        try {
            POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes));
            Set<String> holds = container.getRoot().getEntryNames();
            if (holds.contains("EncryptedPackage")) {
                throw Refusal.encrypted(file);
            }
            if (holds.contains("WordDocument") || holds.contains("PowerPoint Document")) {
                throw Refusal.document(file);
            }
            if (holds.contains("_VBA_PROJECT_CUR")) {
                throw Refusal.macros(file);
            }
            return new HSSFWorkbook(container, false);
        } catch (FileException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted(file);
        } catch (OldFileFormatException e) {
            throw new FileException(
                    file, "is a workbook of Excel 95 or older; save it as .xlsx", "是Excel 95或更早的工作簿，请另存为.xlsx", e);
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(file, e);
        }
    }
}
