package io.tongbao.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.tongbao.publisher.SubmissionWriter;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.server.gate.GateConfig;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.SubmissionsQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The page for those who report, in a real browser, before the real stack. */
@EnabledIf(
        value = "io.tongbao.cli.Chromium#isHere",
        disabledReason = "no Chromium or no Node.js on the PATH (Debian: apt install chromium nodejs)")
class SubmitPageIT {
    private static final String HEADER = "地区,指标,期别,本月,版次,更正说明,上报说明,数据类别\n";
    private static final String LEVEL = "units-budget_revenue-value";
    private static final String LEADER = "官庄工区第三街道";
    private static final int LIMIT_MS = 60_000;

    @TempDir
    static Path folder;

    private static @Nullable Chromium chromium;
    private static @Nullable RunningSystem system;
    private static @Nullable SubmissionWriter writer;
    private static @Nullable Server server;
    /** One that others reach too, so that it asks for keys. */
    private static @Nullable Server guarded;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
        writer = SubmissionWriter.connect(
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers()),
                system.pipeline().registry(),
                "0");
        GateConfig gate = new GateConfig(writer, system.pipeline()::lookForLanded, 1_000);
        ServerConfig config = ServerConfig.loopback(0).withGate(gate);
        server = Server.start(config, system.pipeline().database());
        guarded = Server.start(
                new ServerConfig(
                        "0.0.0.0",
                        0,
                        List.of(),
                        null,
                        gate,
                        ServerConfig.loopback(0).metrics(),
                        0),
                system.pipeline().database());
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MS);
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : new AutoCloseable[] {chromium, guarded, server, writer, system}) {
            if (each != null) {
                assertThat(each).satisfies(AutoCloseable::close);
            }
        }
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        // a browser complains of every answer that is an error, whatever the page makes of it
        assertThat(chromium.leave())
                .filteredOn(each -> !each.startsWith("Failed to load resource"))
                .isEmpty();
    }

    @Test
    void theFirstMinuteTheRedCellComesBackAndTheCorrectedFileMovesTheRankOnAnOpenPage() throws IOException {
        Page ranking = chromium.visit("zh-CN", server.uri() + "?period=2023-04&ranking=" + LEVEL);
        Locator leader =
                ranking.locator(".ranking tbody:not(.whole) tr").first().locator(".unit");
        assertThat(leader).not().hasText(LEADER);
        assertThat(ranking.locator("#live")).hasText("实时更新");
        ranking.evaluate("window.sinceBefore = true");
        Page page = chromium.visit("zh-CN", server.uri().resolve("zh/submit").toString());

        upload(page, workbook("四月.xlsx", "x-guanzhuang-3,budget_revenue,2023-04,9o00,1,笔误,已核实,DEPARTMENT"));

        Locator row = page.locator("#rows > li[data-place='四月.xlsx, Sheet1!2:2']");
        assertThat(row.locator(".state")).hasText(Pattern.compile("✕ 有误"));
        assertThat(row).containsText(LEADER + " · 一般公共预算收入 · 2023-04");
        assertThat(row.locator(".problems .cell").first()).containsText("Sheet1!D2");
        assertThat(row.locator(".problems .cell").first()).containsText("列“本月”");
        assertThat(row.locator(".problems q").first()).hasText("9o00");
        assertThat(page.locator("#send")).isDisabled();
        assertThat(page.locator("#send-good")).isHidden();
        assertThat(new SubmissionsQuery(system.pipeline().database())
                        .trail(Filter.ALL)
                        .values("file"))
                .doesNotContain("四月.xlsx");

        Download marked = page.waitForDownload(() -> page.locator("#marked").click());
        assertThat(marked.suggestedFilename()).isEqualTo("四月-marked.xlsx");
        upload(page, corrected(marked.path(), "9000"));
        page.locator("#send").click();

        assertThat(page.locator("#result-title")).hasText("已生效：数据已可查看");
        assertThat(page.locator("#rows > li .state")).hasText(Pattern.compile("● 已生效"));
        assertThat(page.locator("#receipt b")).hasText(Pattern.compile("[0-9a-f]{24}"));
        Locator own = page.locator("#ranks li[data-ranking='" + LEVEL + "']");
        assertThat(own.locator(".places")).hasText(Pattern.compile("第[2-9]位 → 第1位▲\\d.*"));
        assertThat(own.locator("a"))
                .hasAttribute("href", Pattern.compile(".*/zh/overview\\?ranking=" + LEVEL + "&period=2023-04"));
        assertThat(leader).hasText(LEADER);
        assertThat(ranking.evaluate("window.sinceBefore")).isEqualTo(true);
    }

    @Test
    void aWarningIsExplainedOnThePageAndTakenWithTheKeyboardAlone() {
        Page page = chromium.visit("en-GB", server.uri().resolve("en/submit").toString());
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        upload(page, "may.csv", HEADER + "x-guanzhuang-2,budget_revenue,2023-05,9000,,,,DEPARTMENT\n");
        Locator row = page.locator("#rows > li");
        assertThat(row.locator(".state")).hasText("▲ to be explained");
        assertThat(page.locator("#send")).isDisabled();
        assertThat(page.locator("#send-hint")).hasText("1 row is still to be explained.");

        page.locator("#result-title:focus").press("Tab");
        page.keyboard().type("sale of land");
        assertThat(row.locator(".state")).hasText("◆ explained");
        page.keyboard().press("Tab");
        assertThat(page.locator("#marked:focus")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator("#send:focus")).isEnabled();
        page.keyboard().press("Enter");

        assertThat(page.locator("#result-title")).hasText("Visible: the figures can be seen");
        assertThat(new ReportsQuery(system.pipeline().database())
                        .accepted(Filter.ALL
                                .withRegion("x-guanzhuang-2")
                                .withIndicator("budget_revenue")
                                .withPeriod(Period.of("2023-05").firstDay()))
                        .values("explanation"))
                .containsExactly("sale of land");
    }

    @Test
    void theGoodRowsAreSentWithoutTheBadOnesWhichAreNamed() {
        Page page = chromium.visit("en-GB", server.uri().resolve("en/submit").toString());
        upload(
                page,
                "june.csv",
                HEADER + "x-guanzhuang-1,budget_revenue,2023-06,700,,,sure,DEPARTMENT\n"
                        + "x-guanzhuang-1,budget_revenue,2023-13,700,,,sure,DEPARTMENT\n");
        assertThat(page.locator("#send")).isDisabled();
        assertThat(page.locator("#left-out"))
                .hasText("1 row would not be sent, and must be corrected and sent later: row 3");
        isNarrow(page);

        assertThat(page.locator("#send-good")).hasText("Send the 1 good row, leave out 1");
        page.locator("#send-good").press("Enter");

        assertThat(page.locator("#result-title")).hasText("Visible: the figures can be seen");
        assertThat(page.locator("#left-out"))
                .hasText("1 row was not sent, and must be corrected and sent later: row 3");
        assertThat(page.locator("#rows > li .state")).hasText(new String[] {"● visible", "✕ wrong"});
        isNarrow(page);
    }

    @Test
    void whatIsNotReadAndWhatWasReceivedBeforeDoesNotPassForSuccess() {
        Page page = chromium.visit("zh-CN", server.uri().resolve("zh/submit").toString());
        String first = HEADER + "x-guanzhuang-1,budget_revenue,2022-09,131,,,属实,SELF_REPORTED\n合计,,,131,,,,\n";
        String second = first.replace(",131,,,", ",132,,笔误,");

        upload(page, "九月.csv", first);
        assertThat(page.locator("#result-title")).hasText("检查完毕：可以报送；文件中有内容未读取");
        assertThat(page.locator("#notes li")).hasText(Pattern.compile("第3行：“合计”为合计或注释行，未读取"));
        assertThat(page.locator("#before")).isHidden();
        isNarrow(page);
        page.locator("#send").click();
        assertThat(page.locator("#result-title")).hasText("已生效：数据已可查看；文件中有内容未读取");
        page.locator("#another").click();
        upload(page, "九月.csv", second);
        page.locator("#send").click();
        assertThat(page.locator("#result-title")).hasText(Pattern.compile("已生效：数据已可查看.*"));

        page.locator("#another").click();
        upload(page, "九月.csv", first);
        assertThat(page.locator("#result-title")).hasText("检查完毕：同一内容此前已接收过");
        assertThat(page.locator("#before")).hasText(Pattern.compile("▲ 同一内容已于.*接收过.*取代.*更正说明.*"));
        page.locator("#send").click();
        assertThat(page.locator("#result-title")).hasText("此前已接收过，未重复接收");
        assertThat(page.locator("#before")).isVisible();
        assertThat(page.locator("#rows > li .remark")).hasText("本行数据已被其他报送取代，现不生效");
    }

    @Test
    void aTemplateIsChosenWithTheKeyboardAlone() throws IOException {
        Page page = chromium.visit("zh-CN", server.uri().resolve("zh/submit").toString());
        assertThat(page.locator("#unit")).isHidden();

        page.locator("#template summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#unit option[value='x-guanzhuang-2']")).isAttached();
        page.locator("#unit").selectOption("x-guanzhuang-2");
        page.locator("#month").fill("2023-05");
        isNarrow(page);
        page.locator("#month").focus();
        Download template = page.waitForDownload(() -> page.locator("#download").press("Enter"));

        assertThat(template.suggestedFilename()).endsWith("-2023-05.xlsx");
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(template.path()))) {
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan(3);
        }
    }

    /** 400 % zoom of a window of 1,280 pixels: nothing is to be scrolled to the side. */
    private static void isNarrow(Page page) {
        page.setViewportSize(320, 256);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.setViewportSize(1280, 720);
    }

    @Test
    void asksForAKeyWhereOneIsNeededAndKeepsItNowhere() throws IOException {
        Path file = folder.resolve("key.txt");
        RunningSystem.Answer issued = system.type(
                "keys",
                "issue",
                "--holder",
                "官庄镇",
                "--region",
                "x-guanzhuang-1",
                "--to",
                file.toString(),
                "--by",
                "Wang",
                "--reason",
                "test");
        assertThat(issued.status()).as(issued.text()).isZero();
        String key = Files.readString(file).strip();
        Page page = chromium.visit("zh-CN", guarded.uri().resolve("zh/submit").toString());
        assertThat(page.locator("#key")).isHidden();

        upload(page, "五月.csv", HEADER + "x-guanzhuang-1,budget_revenue,2023-05,800,,,属实,SELF_REPORTED\n");
        assertThat(page.locator("#trouble")).hasText(Pattern.compile("服务器要求密钥.*"));
        page.locator("#key:focus").fill("tb_nonsense");
        page.locator("#key").press("Enter");
        assertThat(page.locator("#trouble")).hasText(Pattern.compile("未接收（401）：密钥不存在.*"));
        page.locator("#key").fill(key);
        page.locator("#key").press("Enter");

        assertThat(page.locator("#rows > li .state")).hasText("✓ 可报送");
        page.locator("#template summary").press("Enter");
        assertThat(page.locator("#unit option")).hasText(Pattern.compile(".*x-guanzhuang-1"));
        page.locator("#send").click();
        assertThat(page.locator("#result-title")).hasText("已生效：数据已可查看");
        assertThat((String)
                        page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])"))
                .doesNotContain(key);
    }

    @Test
    void saysThatNothingIsTakenTwiceWhereNoAnswerComes() {
        Page page = chromium.visit("zh-CN", server.uri().resolve("zh/submit").toString());
        String row = HEADER + "x-guanzhuang-1,budget_revenue,2023-03,1,,,,SELF_REPORTED\n";

        page.route("**/api/v1/reports*", Route::abort);
        upload(page, "三月.csv", row);
        assertThat(page.locator("#trouble")).hasText("无法连接服务器。请检查网络后重试；同一文件不会重复接收。");
        page.route(
                "**/api/v1/reports*",
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "7"))));
        page.locator("#check").click();
        assertThat(page.locator("#trouble")).hasText(Pattern.compile(".*请7秒后重试；同一文件不会重复接收。"));
        page.unroute("**/api/v1/reports*");
        page.locator("#check").click();

        assertThat(page.locator("#rows > li")).hasCount(1);
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void speaksTheLanguageOfItsAddressAndKeepsTheWorkWhenItIsSwitched() {
        Page page = chromium.visit("zh-CN", server.uri().resolve("en/submit").toString());
        assertThat(page.locator("h1")).hasText("Submit figures");
        upload(page, "四月.csv", HEADER + "x-nowhere,budget_revenue,2023-13,1,,,,\n");
        assertThat(page.locator("#result-title")).hasText("Checked: something is wrong, nothing was sent");

        page.locator("#language").click();

        assertThat(page.locator("#result-title")).hasText("检查完毕：有误，尚未报送");
        assertThat(page.locator(".problems")).containsText("期别");
        assertThat(page.url()).endsWith("/zh/submit");
        page.setViewportSize(320, 256);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.locator("header .status a").first().click();
        assertThat(page.locator("h1")).containsText("排名");
        page.locator("header .status a").first().click();
        assertThat(page.locator("h1")).hasText("数据报送");
    }

    private static void upload(Page page, String name, String csv) {
        upload(page, new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void upload(Page page, FilePayload file) {
        page.locator("#file").setInputFiles(file);
        assertThat(page.locator("#file-name")).hasText(file.name);
        page.locator("#check").press("Enter");
    }

    private static FilePayload workbook(String name, String row) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Sheet1");
            String[] rows = {HEADER.strip(), row};
            for (int i = 0; i < rows.length; i++) {
                String[] cells = rows[i].split(",", -1);
                sheet.createRow(i);
                for (int j = 0; j < cells.length; j++) {
                    sheet.getRow(i).createCell(j).setCellValue(cells[j]);
                }
            }
            return payload(name, book);
        }
    }

    /** The file that came back, its only red cell corrected as its comment asks. */
    private static FilePayload corrected(Path marked, String value) throws IOException {
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(marked))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getCellComments()).hasSize(1);
            Cell bad = sheet.getRow(1).getCell(3);
            assertThat(bad.getCellComment().getString().getString()).contains("V03", "本月", "9o00");
            assertThat(bad.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.RED.getIndex());
            bad.setCellValue(value);
            return payload("四月-marked.xlsx", book);
        }
    }

    private static FilePayload payload(String name, Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return new FilePayload(
                name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray());
    }
}
