package io.tongbao.publisher.files;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;

/** The one sheet of a {@link ReportTemplate}. */
final class TemplateSheet {
    private static final List<String> LOCKED = List.of("地区", "指标", "期别", "单位");
    private static final List<String> FILLED =
            List.of("本月", "累计", "本月增长（%）", "累计增长（%）", "状态", "数据类别", "填报人", "更正说明", "上报说明");
    private static final List<String> STATUSES = List.of("A", "P", "E", "L", "M", "O", "Q");

    /** Above the figures: the title, the hint, the header. */
    private static final int FIRST = 3;

    private static final int INDICATOR_WIDTH = 26 * 256;
    private static final int WIDTH = 14 * 256;

    private final ReportTemplate template;
    private final Sheet sheet;
    private final TemplateStyles styles;

    TemplateSheet(Workbook book, ReportTemplate template) {
        this.template = template;
        this.sheet = book.createSheet("上报");
        this.styles = new TemplateStyles(book);
    }

    void fill() {
        Period period = template.period();
        String name = template.region().zh().isEmpty()
                ? template.region().code()
                : template.region().zh();
        int last = header().size() - 1;
        title(0, name + period.year() + "年" + period.month() + "月上报表", last, styles.title());
        title(
                1,
                "只填白色单元格；不可能有数据的填“无”，未报的留空。 Fill in the white cells; 无 where there can be no figure, nothing where"
                        + " it is not reported.",
                last,
                styles.hint());
        texts(sheet.createRow(FIRST - 1), header(), styles.header());
        for (int i = 0; i < template.lines().size(); i++) {
            line(sheet.createRow(FIRST + i), template.lines().get(i));
        }
        choice("状态", STATUSES, "A 正常 P 初步 E 估计 L 未收集 M 不适用 O 缺失 Q 保密");
        choice(
                "数据类别",
                template.dataClasses().stream().map(DataClass::zh).toList(),
                template.dataClasses().stream().map(DataClass::name).collect(Collectors.joining(", ")));
        for (int i = 0; i <= last; i++) {
            sheet.setColumnWidth(i, header().get(i).startsWith("指标名称") ? INDICATOR_WIDTH : WIDTH);
        }
        sheet.createFreezePane(LOCKED.size() + 1, FIRST);
        sheet.protectSheet(""); // against slips, not against people: there is no password
    }

    private List<String> header() {
        Period period = template.period();
        String year = String.valueOf(period.year() - 1);
        return Stream.of(
                        List.of("地区", "指标", "指标名称（参考）", "期别", "单位"),
                        FILLED,
                        List.of("上期本月（参考）", "上期累计（参考）", year + "年本月（参考）", year + "年累计（参考）"))
                .flatMap(List::stream)
                .toList();
    }

    private void title(int at, String text, int last, CellStyle style) {
        Cell cell = sheet.createRow(at).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last));
    }

    private void line(Row row, ReportTemplate.Line line) {
        String name = line.indicator().zh().isEmpty()
                ? line.indicator().en()
                : line.indicator().zh();
        texts(
                row,
                List.of(
                        template.region().code(),
                        line.indicator().code(),
                        name,
                        template.period().toString(),
                        line.unit()),
                styles.locked());
        for (String each : FILLED) {
            row.createCell(row.getLastCellNum()).setCellStyle(styles.open(each));
        }
        number(row, line.previous().month());
        number(row, line.previous().cumulative());
        number(row, line.yearAgo().month());
        number(row, line.yearAgo().cumulative());
    }

    private void number(Row row, @Nullable BigDecimal number) {
        Cell cell = row.createCell(row.getLastCellNum());
        cell.setCellStyle(styles.grey());
        if (number != null) {
            cell.setCellValue(number.doubleValue()); // only shown: it is never read back
        }
    }

    private static void texts(Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
    }

    /** A drop-down below a title; other values are refused with what would be right. */
    private void choice(String title, List<String> values, String meaning) {
        int column = header().indexOf(title);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(values.toArray(String[]::new)),
                new CellRangeAddressList(
                        FIRST, FIRST + Math.max(0, template.lines().size() - 1), column, column));
        choice.setShowErrorBox(true);
        choice.createErrorBox(title, meaning);
        choice.setShowPromptBox(true);
        choice.createPromptBox(title, meaning);
        sheet.addValidationData(choice);
    }
}
