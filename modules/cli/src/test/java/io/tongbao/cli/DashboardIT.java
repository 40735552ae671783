package io.tongbao.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The page, in a real browser, before a running system that holds the seed. */
@EnabledIf(
        value = "io.tongbao.cli.Chromium#isHere",
        disabledReason = "no Chromium or no Node.js on the PATH (Debian: apt install chromium nodejs)")
class DashboardIT {
    private static final String GROWTH = "units-budget_revenue-growth";
    private static final String LEVEL = "units-budget_revenue-value";
    private static final int LIMIT_MS = 60_000;

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
        server = Server.start(ServerConfig.loopback(0), system.pipeline().database());
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
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void showsRanksMovesAndGrowthInChinese() {
        Page page = chromium.visit("zh-CN", address(GROWTH));

        assertThat(page.locator("#headline")).hasText("2023年1–4月一般公共预算收入累计增长排名");
        assertThat(page.locator("#heads th")).containsText(new String[] {"位次", "较上期", "单位", "累计增长", "距前一位", "累计值"});
        assertShows(page, GROWTH, "2023-04", "region_zh");
        assertThat(page.locator("#lead")).containsText("居第1位");
    }

    @Test
    void showsTheSameInEnglishAndSwitchesLanguage() {
        Page page = chromium.visit("en-GB", address(GROWTH));

        assertThat(page.locator("#headline"))
                .hasText("General public budget revenue: growth, year to date, January–April 2023");
        assertThat(page.locator("#heads th").first()).hasText("Rank");
        assertShows(page, GROWTH, "2023-04", "region_en");

        page.locator("#language").click();

        assertThat(page.locator("#heads th").first()).hasText("位次");
        assertShows(page, GROWTH, "2023-04", "region_zh");
    }

    @Test
    void showsAnotherRankingAndPeriodWhenChosen() {
        Page page = chromium.visit("en-GB", address(GROWTH));

        page.locator("#ranking-choice").selectOption(LEVEL);
        page.locator("#earlier").click();

        assertThat(page.locator("#headline"))
                .hasText("General public budget revenue: year to date, January–March 2023");
        assertShows(page, LEVEL, "2023-03", "region_en");
        assertThat(page.url()).contains("ranking=" + LEVEL, "period=2023-03");
    }

    @Test
    void showsACorrectionAsSoonAsItHasLandedWithoutBeingLoadedAgain() throws IOException {
        Page page = chromium.visit("zh-CN", address(LEVEL));
        assertThat(page.locator("#live")).hasText("实时更新");
        assertShows(page, LEVEL, "2023-04", "region_zh");
        page.evaluate("window.sinceBefore = true");
        Locator first = page.locator("#rows tr").first();
        String leader = first.locator(".unit").textContent();

        Path file = Files.writeString(
                folder.resolve("correction.csv"),
                """
                region,indicator,period,month_value,revision,note,data_class
                x-guanzhuang-3,budget_revenue,2023-04,9000,1,typing error,DEPARTMENT
                """);
        RunningSystem.Answer answer = system.type("publish", file.toString());

        assertThat(answer.status()).as(answer.text()).isZero();
        assertThat(first.locator(".unit")).not().hasText(leader);
        assertThat(page.locator("#announce")).containsText("数据已更新");
        system.landed();
        assertShows(page, LEVEL, "2023-04", "region_zh");
        assertThat(page.evaluate("window.sinceBefore")).isEqualTo(true);
    }

    private static String address(String ranking) {
        return server.uri() + "?ranking=" + ranking;
    }

    /** Waits until the page shows what the database holds. */
    private static void assertShows(Page page, String ranking, String period, String names) {
        Table places = new RankingQuery(system.pipeline().database())
                .current(Filter.ALL
                        .withRanking(ranking)
                        .withPeriod(Period.of(period).firstDay()));
        Locator rows = page.locator("#rows tr");
        assertThat(rows).hasCount(places.rows().size());
        for (int i = 0; i < places.rows().size(); i++) {
            Locator row = rows.nth(i);
            assertThat(row.locator(".rank")).containsText(String.valueOf(places.value(i, "rank")));
            assertThat(row.locator(".unit")).hasText(String.valueOf(places.value(i, names)));
            assertThat(row.locator(".figure")).hasText(shown(places, i));
            assertThat(row.locator(".moved [aria-hidden]")).hasText(moved((Long) places.value(i, "moved")));
            assertThat(row.locator(".beside")).hasText(Pattern.compile("−?[\\d,]+(\\.\\d)?"));
        }
    }

    private static String shown(Table places, int row) {
        int decimals = ((Long) places.value(row, "decimals")).intValue();
        BigDecimal figure = ((BigDecimal) places.value(row, "figure")).setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure).replace('-', '−');
    }

    private static String moved(@Nullable Long places) {
        if (places == null) {
            return "·";
        }
        return places == 0 ? "–" : (places > 0 ? "▲" : "▼") + Math.abs(places);
    }
}
