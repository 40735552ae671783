package io.tongbao.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages, in a real browser, before a running system that holds the seed. */
@EnabledIf(
        value = "io.tongbao.cli.Chromium#isHere",
        disabledReason = "no Chromium or no Node.js on the PATH (Debian: apt install chromium nodejs)")
class DashboardIT {
    private static final String GROWTH = "units-budget_revenue-growth";
    private static final String LEVEL = "units-budget_revenue-value";
    private static final int LIMIT_MS = 60_000;
    /** Where pictures of the pages are put for the documentation; none are taken where it is not set. */
    private static final @Nullable String PICTURES = System.getProperty("docs.pictures");

    @TempDir
    static Path folder;

    private static @Nullable Chromium chromium;
    private static @Nullable RunningSystem system;
    private static @Nullable Server server;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
        server = Server.start(
                ServerConfig.loopback(0)
                        .withDesk(new PublishedDecisions(system.pipeline().publisher(), Clock.systemUTC())),
                system.pipeline().database());
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MS);
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable each : new AutoCloseable[] {chromium, server, system}) {
            if (each != null) {
                assertThat(each).satisfies(AutoCloseable::close);
            }
        }
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        assertThat(chromium.leave()).isEmpty();
    }

    @Test
    void theFirstAddressLeadsToTheOverviewInTheLanguageOfTheBrowser() {
        assertThat(chromium.visit("zh-CN", server.uri().toString()).url()).endsWith("/zh/overview");
        assertThat(chromium.visit("en-GB", server.uri().toString()).url()).endsWith("/en/overview");
        assertThat(chromium.visit("fr-FR", server.uri().toString()).url()).endsWith("/zh/overview");
    }

    @Test
    void theOverviewShowsRanksMovesGrowthAndTargetsWithTheTotalBesideThem() {
        Page page = chromium.visit("zh-CN", address("zh/overview?ranking=" + GROWTH));

        assertThat(page.locator("h1")).hasText("2023年1–4月一般公共预算收入增速排名");
        assertThat(page.locator(".lead")).containsText("居第1位");
        assertShows(page, GROWTH, "2023-04", "region_zh");
        assertThat(page.locator("tbody.whole tr .unit")).hasText("官庄工区");
        assertThat(page.locator("tbody.whole tr .growth")).hasText(Pattern.compile("[+−]\\d+\\.\\d"));
        assertThat(page.locator("tbody tr .goal svg.bar .pace")).hasCount(5);
        assertThat(page.locator("tbody tr .light .lamp").first()).hasText(Pattern.compile("[●▲■] [绿黄红]灯"));
        assertThat(page.locator(".chart svg")).isVisible();
    }

    @Test
    void theSameIsToldInEnglishAndTheOtherLanguageIsOneStepAway() {
        Page page = chromium.visit("en-GB", address("en/overview?ranking=" + GROWTH));

        assertThat(page.locator("h1")).hasText("General public budget revenue, growth, Jan–Apr 2023");
        assertShows(page, GROWTH, "2023-04", "region_en");

        page.locator(".language").click();

        assertThat(page.locator("h1")).hasText("2023年1–4月一般公共预算收入增速排名");
        assertThat(page.url()).contains("/zh/overview?ranking=" + GROWTH);
        assertShows(page, GROWTH, "2023-04", "region_zh");
    }

    @Test
    void anotherRankingAndPeriodAreShownAsSoonAsTheyAreChosen() {
        Page page = chromium.visit("en-GB", address("en/overview?ranking=" + GROWTH));

        choose(page, "ranking", LEVEL);
        assertThat(page.locator("h1")).hasText("General public budget revenue, level, Jan–Apr 2023");
        choose(page, "period", "2023-03");

        assertThat(page.locator("h1")).hasText("General public budget revenue, level, Jan–Mar 2023");
        assertShows(page, LEVEL, "2023-03", "region_en");
        assertThat(page.url()).contains("ranking=" + LEVEL, "period=2023-03");
    }

    @Test
    void theButtonOfThoseWithoutScriptsHoldsItsWord() {
        Page page = chromium.visit("zh-CN", address("zh/overview?ranking=" + GROWTH));
        Locator button = page.locator("form.choosers button");

        button.evaluate("each => { each.hidden = false; }"); // as it stands before scripts have run

        assertThat(button).isVisible();
        assertThat(button.evaluate("each => each.scrollWidth > each.clientWidth"))
                .isEqualTo(false);
    }

    @Test
    void aNumberLeadsToWhereItComesFrom() {
        Page page = chromium.visit("zh-CN", address("zh/overview?ranking=" + GROWTH));
        String growth = page.locator("tbody:not(.whole) tr .growth")
                .first()
                .textContent()
                .replace("+", "")
                .strip();

        page.locator("tbody:not(.whole) tr .growth a").first().click();

        assertThat(page.locator("h1")).containsText("一般公共预算收入");
        assertThat(page.locator(".steps > li > .step strong").first()).containsText(growth);
        assertThat(page.locator(".steps code").first()).containsText("tongbao.reports/");

        page.goBack();
        page.locator("tbody:not(.whole) tr .rank a").first().click();

        assertThat(page.locator(".steps > li > .step strong").first()).containsText("1");
        assertThat(page.locator(".rules")).containsText("K2");
    }

    /** As an office lives it: two people look on while a correction comes in. */
    @Test
    void theWholeStoryFromTheReportOverRankAndAlertToTheReleaseThatStaysAsItWas() throws Exception {
        Page ranks = chromium.visit("zh-CN", address("zh/overview?ranking=" + GROWTH));
        Page alerts = chromium.visit("zh-CN", address("zh/alerts?region=411302102"));
        assertThat(ranks.locator("#live")).hasText("实时更新");
        assertThat(alerts.locator("#live")).hasText("实时更新");
        assertShows(ranks, GROWTH, "2023-04", "region_zh");
        ranks.evaluate("window.sinceBefore = true");
        Locator first = ranks.locator("tbody:not(.whole) tr .unit").first();
        assertThat(first).hasText("官庄镇");
        Locator alert = alerts.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("预算收入增速位次下滑"));
        assertThat(alert).hasCount(0);
        assertThat(system.type("release", "create", "四月", "--period", "2023-04").status())
                .isZero();
        String circulated = get("api/v1/bulletins/2023-04?asOf=四月&format=html");

        RunningSystem.Answer answer = publish("411302102,budget_revenue,2023-04,320,1,笔误,DEPARTMENT", "correction.csv");

        assertThat(answer.status()).as(answer.text()).isZero();
        assertThat(first).not().hasText("官庄镇");
        assertThat(ranks.locator("#announce")).containsText("数据已更新");
        assertThat(ranks.evaluate("window.sinceBefore")).isEqualTo(true);
        system.landed();
        assertShows(ranks, GROWTH, "2023-04", "region_zh");

        assertThat(alert.locator(".text")).containsText("2023年1–4月第4位（共4个），下降1.1%，比上期下降2位");
        alert.locator("summary").click();
        alert.locator("[name=by]").fill("王");
        alert.locator("[name=reason]").fill("已约谈");
        alert.getByText("签收", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(alert.locator(".state")).containsText("已签收（王）");

        ranks.locator("[name=asOf]").last().fill("四月");
        ranks.locator(".moment button").click();
        assertThat(ranks.locator(".then")).containsText("不是现在的数据");
        assertThat(first).hasText("官庄镇");
        ranks.locator(".then a").click();
        assertThat(first).not().hasText("官庄镇");

        assertThat(get("api/v1/bulletins/2023-04?asOf=四月&format=html")).isEqualTo(circulated);
        assertThat(get("api/v1/bulletins/2023-04?format=html")).isNotEqualTo(circulated);
    }

    @Test
    void aPageThatCannotBeRenewedSaysSoAndIsRenewedLater() throws Exception {
        Page page = chromium.visit("zh-CN", address("zh/overview?ranking=units-tax_revenue-growth"));
        assertThat(page.locator("#live")).hasText("实时更新");
        Locator growth = page.locator("tbody:not(.whole) tr .growth a").first();
        String before = growth.textContent();
        page.route("**/zh/overview*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

        RunningSystem.Answer answer = publish("x-guanzhuang-1,tax_revenue,2023-04,147,1,笔误,DEPARTMENT", "tax.csv");

        assertThat(answer.status()).as(answer.text()).isZero();
        assertThat(page.locator("#live")).hasText("连接中断，正在重连");
        page.unroute("**/zh/overview*");
        assertThat(page.locator("#live")).hasText("实时更新");
        assertThat(growth).not().hasText(before);
        assertThat(chromium.leave()).isNotEmpty().allMatch(each -> each.contains("503"));
    }

    @Test
    void oneUnitShowsItsIndicatorsTargetsProjectsAlertsAndReports() {
        Page page = chromium.visit("zh-CN", address("zh/unit?region=x-guanzhuang-1&period=2023-04"));

        assertThat(page.locator("h1")).hasText("官庄工区第一街道");
        assertThat(page.locator("tr[data-row=tax_revenue] .level").first()).hasText(Pattern.compile("[\\d,]+"));
        assertThat(page.locator("tr[data-row=tax_revenue] .places").first()).containsText("/4");
        for (String heading : new String[] {"未了结预警", "各项指标", "年度目标", "项目", "本年最近的报送"}) {
            assertThat(page.getByRole(
                                    AriaRole.HEADING,
                                    new Page.GetByRoleOptions()
                                            .setName(heading)
                                            .setLevel(2)
                                            .setExact(false))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void anIndicatorShowsLinesAndRanksByPeriod() {
        Page page = chromium.visit("en-GB", address("en/indicator?ranking=" + GROWTH));

        assertThat(page.locator(".heat tbody tr")).hasCount(4);
        assertThat(page.locator(".heat thead th")).hasCount(17);
        assertThat(page.locator(".chart svg")).isVisible();
        page.locator(".heat tbody td a").first().click();
        assertThat(page.locator("h2").first()).hasText("Where it comes from");
    }

    @Test
    void projectsShowHowFarTheyAreAndWhichAreBehind() {
        Page page = chromium.visit("zh-CN", address("zh/projects"));

        assertThat(page.locator(".funnel tr[data-row=签约] .count")).hasText("67");
        assertThat(page.locator(".gantt tbody tr").first()).isVisible();
        int behind =
                page.locator("section[aria-labelledby=behind-title] tbody tr").count();
        assertThat(page.locator(".lead")).containsText(behind + "个未达序时");
    }

    @Test
    void theReportingMatrixSaysWhatIsInAndWhatIsNot() {
        Page page = chromium.visit("en-GB", address("en/completeness?period=2023-04"));

        assertThat(page.locator(".reporting tbody tr")).hasCount(4);
        assertThat(page.locator(".lead")).hasText(Pattern.compile("[✓◐○✕–] [a-z ]+ \\d+.*"));
    }

    @Test
    void thePagesRowsAreFilesToo() throws Exception {
        String csv = get("zh/overview.csv?ranking=" + LEVEL + "&period=2022-12");
        assertThat(csv).startsWith("\uFEFFranking,");
        assertThat(csv.lines()).hasSize(5).anyMatch(each -> each.contains(",x-guanzhuang-1,"));
        assertThat(get("en/unit.json?region=x-guanzhuang-1")).startsWith("{\"rows\":[{\"region\":");
        assertThat(get("en/overview.csv?group=nowhere")).contains("\"status\":404", "guanzhuang_units", "没有分组");
    }

    @Test
    void asOfAMomentYearsAfterTheFiguresTheLastOfThemAreShown() throws Exception {
        assertThat(get("zh/overview?asOf=" + Instant.now())).contains("2023年1–4月一般公共预算收入增速排名", "看现在的");
        assertThat(get("zh/overview?asOf=2022-01-01")).contains("此时尚无排名");
    }

    @ParameterizedTest
    @CsvSource({
        "overview, 此时尚无排名",
        "indicator, 此时尚无排名",
        "bulletin, 本期尚无数据",
        "bulletin?group=guanzhuang_units&period=2023-04, 本期尚无数据",
        "projects, 没有项目",
        "alerts, 没有预警",
        "completeness, 本期没有应报的数据"
    })
    void beforeAnythingWasKnownThereIsNothingToShow(String page, String told) throws Exception {
        assertThat(get("zh/" + page + (page.contains("?") ? "&" : "?") + "asOf=2022-01-01"))
                .contains(told, "看现在的");
    }

    @Test
    void aWrongAddressSaysWhatWouldBeRight() throws Exception {
        assertThat(get("zh/overview?period=13")).contains("period “13”：应为期别，如2023-04", "role=\"alert\"");
        assertThat(get("en/unit?region=nowhere")).contains("there is no region", "nowhere");
        assertThat(get("en/overview?asOf=then")).contains("must be a release, a time such as", "Back to the overview");
        assertThat(get("en/alerts?colour=red")).contains("this page takes [group, region, state]");
    }

    @ParameterizedTest
    @CsvSource({
        "overview, overview?ranking=" + GROWTH,
        "unit, unit?region=x-guanzhuang-1&period=2023-04",
        "indicator, indicator?ranking=" + GROWTH,
        "projects, projects?region=x-guanzhuang-1",
        "alerts, alerts?region=x-guanzhuang-2",
        "completeness, completeness?period=2023-04",
        "bulletin, bulletin?period=2023-04",
        "explain, explain?region=x-guanzhuang&indicator=gdp&period=2022-12",
        "moment, overview?asOf=2023-05-01"
    })
    void everyPageIsThereForEverybody(String name, String path) {
        for (String language : new String[] {"zh", "en"}) {
            Page page = chromium.visit(language, address(language + "/" + path));
            assertThat(page.locator("h1")).isVisible();
            if (language.equals("zh")) { // both have the same elements and colours
                assertThat(new AxeBuilder(page)
                                .setLegacyMode(true).analyze().getViolations().stream()
                                        .map(DashboardIT::told))
                        .isEmpty();
            }
            assertThat(page.locator("html")).hasAttribute("lang", language.equals("zh") ? "zh-CN" : "en");
            if (PICTURES != null) {
                page.setViewportSize(1280, 960);
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + "-" + language + ".png")));
            }
        }
    }

    /** Chooses when the page's scripts are there: they hide the button of those who have none. */
    private static void choose(Page page, String name, String value) {
        assertThat(page.locator("form.choosers button")).isHidden();
        page.locator("select[name=" + name + "]").selectOption(value);
    }

    private static String told(Rule violation) {
        return violation.getId() + ": " + violation.getNodes();
    }

    private static RunningSystem.Answer publish(String row, String file) throws IOException {
        Path path = Files.writeString(
                folder.resolve(file), "region,indicator,period,month_value,revision,note,data_class\n" + row + "\n");
        return system.type("publish", path.toString());
    }

    private static String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(URI.create(address(path)).toASCIIString());
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private static String address(String path) {
        return server.uri() + path;
    }

    /** Waits until the page shows what the database holds. */
    private static void assertShows(Page page, String ranking, String period, String names) {
        Table places = new RankingQuery(system.pipeline().database())
                .current(Filter.ALL
                        .withRanking(ranking)
                        .withPeriod(Period.of(period).firstDay()));
        Locator rows = page.locator(".ranking tbody:not(.whole) tr");
        String column = ranking.equals(GROWTH) ? ".growth" : ".level";
        assertThat(rows).hasCount(places.rows().size());
        for (int i = 0; i < places.rows().size(); i++) {
            Locator row = rows.nth(i);
            assertThat(row.locator(".rank")).containsText(String.valueOf(places.value(i, "rank")));
            assertThat(row.locator(".unit")).hasText(String.valueOf(places.value(i, names)));
            assertThat(row.locator(column)).hasText(shown(places, i, ranking.equals(GROWTH)));
            assertThat(row.locator(".moved [aria-hidden]")).hasText(moved((Long) places.value(i, "moved")));
        }
    }

    private static String shown(Table places, int row, boolean signed) {
        int decimals = ((Long) places.value(row, "decimals")).intValue();
        BigDecimal figure = ((BigDecimal) places.value(row, "figure")).setScale(decimals, RoundingMode.HALF_UP);
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", figure).replace('-', '−');
        return signed && figure.signum() > 0 ? "+" + text : text;
    }

    private static String moved(@Nullable Long places) {
        if (places == null) {
            return "·";
        }
        return places == 0 ? "–" : (places > 0 ? "▲" : "▼") + Math.abs(places);
    }
}
