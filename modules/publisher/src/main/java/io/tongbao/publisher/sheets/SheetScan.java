package io.tongbao.publisher.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks through a workbook's XML for addresses and numbers that would fill the memory or never end. */
final class SheetScan {
    private final String file;
    private long texts;
    private long arrays;
    private long cells;
    private String address = "";
    private boolean isInCells;
    private boolean isText;
    private boolean isFormula;
    private boolean mayBeBlank;
    private boolean hasUnresolved;

    SheetScan(String file) {
        this.file = file;
    }

    /** Looks through one part. */
    interface Scanner {
        /** Reads to the end. */
        void scan(InputStream in) throws IOException;
    }

    /** Counts the texts that cells refer to. */
    void texts(InputStream in) throws IOException {
        each(in, reader -> texts += reader.getLocalName().equals("si") ? 1 : 0);
    }

    /** Checks a sheet, or any other part. */
    void sheet(InputStream in) throws IOException {
        isInCells = false;
        each(in, this::element);
    }

    /** Whether a formula that gives no text has nothing as its result: whoever wrote the file did not compute it. */
    boolean hasUnresolved() {
        return hasUnresolved;
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "dimension" -> declared(reader.getAttributeValue(null, "ref"));
            case "row" -> row(reader.getAttributeValue(null, "r"));
            case "c" -> cell(reader);
            case "f" -> {
                filled();
                isFormula = isInCells; // charts have formulas too
                arrays += "array".equals(reader.getAttributeValue(null, "t")) ? 1 : 0;
            }
            case "v" -> {
                filled();
                if (isText) {
                    text(reader.getElementText());
                } else if (isFormula && !mayBeBlank) {
                    hasUnresolved |= reader.getElementText().isBlank();
                }
            }
            case "is" -> filled();
            default -> {
                // of no size of its own
            }
        }
    }

    private void cell(XMLStreamReader reader) {
        cells++;
        if (arrays * cells > Limits.COMPARISONS) {
            throw new FileException(
                    file,
                    "has " + arrays + " formulas of ranges; copy the table and paste its values only",
                    "含" + arrays + "个数组公式；请复制表格并选择性粘贴为数值");
        }
        String ref = reader.getAttributeValue(null, "r");
        address = ref == null ? "" : ref;
        String type = reader.getAttributeValue(null, "t");
        isInCells = true;
        isText = "s".equals(type);
        mayBeBlank = "str".equals(type);
        isFormula = false;
        if (column(address) > Limits.SHEET_COLUMNS) {
            throw beyond(address);
        }
    }

    private void filled() {
        if (column(address) > Limits.COLUMNS) {
            throw new FileException(
                    file,
                    "has something in " + address + ", beyond " + Limits.COLUMNS
                            + " columns; delete the columns that are" + " not of the table",
                    address + "有内容，超过" + Limits.COLUMNS + "列；请删除表格以外的列");
        }
    }

    private void text(String number) {
        if (!number.strip().matches("[0-9]{1,9}") || Long.parseLong(number.strip()) >= texts) {
            throw Refusal.damaged(file, new IOException(address + " refers to text " + number + " of " + texts));
        }
    }

    private void declared(@Nullable String range) {
        if (range != null) {
            String last = range.substring(range.indexOf(':') + 1);
            row(last.replaceAll("[^0-9]", ""));
            if (column(last) > Limits.SHEET_COLUMNS) {
                throw beyond(last);
            }
        }
    }

    private void row(@Nullable String number) {
        if (number != null && !number.isEmpty()) {
            boolean possible = number.matches("[0-9]{1,7}") && Integer.parseInt(number) <= Limits.ROWS;
            if (!possible) {
                throw beyond(number);
            }
        }
    }

    private FileException beyond(String place) {
        String shown = place.length() > 20 ? place.substring(0, 20) + "…" : place;
        return new FileException(
                file,
                "declares row or column " + shown + "; a sheet has " + Limits.ROWS + " rows and " + Limits.SHEET_COLUMNS
                        + " columns at most; copy the table into a new workbook",
                "声明了行或列" + shown + "；工作表至多" + Limits.ROWS + "行、" + Limits.SHEET_COLUMNS + "列；请将表格复制到新工作簿");
    }

    /** The column of an address from 1; of one with more than three letters, more than there are. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            if (i == 3) {
                return Integer.MAX_VALUE;
            }
            column = column * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
        }
        return column;
    }

    /** What is done with each element. */
    private interface Visitor {
        void visit(XMLStreamReader reader) throws XMLStreamException;
    }

    private static void each(InputStream in, Visitor visitor) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    visitor.visit(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
