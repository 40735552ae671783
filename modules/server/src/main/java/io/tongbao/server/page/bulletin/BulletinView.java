package io.tongbao.server.page.bulletin;

import io.tongbao.server.bulletin.BulletinFormat;
import io.tongbao.server.bulletin.Bulletins;
import io.tongbao.server.bulletin.Document;
import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Choice;
import io.tongbao.server.page.Shown;
import io.tongbao.server.page.View;
import io.tongbao.server.page.part.Periods;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Shapes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code bulletin}: the monthly bulletin 通报 of a group. */
public final class BulletinView implements View {
    private static final List<BulletinFormat> FILES =
            List.of(BulletinFormat.HTML, BulletinFormat.XLSX, BulletinFormat.MD, BulletinFormat.TEXT);

    /** Longer tables are left to the files. */
    private static final int MOST_ROWS = 200;

    private final Database database;

    public BulletinView(Database database) {
        this.database = database;
    }

    @Override
    public String path() {
        return "bulletin";
    }

    @Override
    public Set<String> takes() {
        return Set.of("group", "period");
    }

    @Override
    public Shown show(Asked asked) {
        Language language = asked.language();
        Rankings rankings = Rankings.of(asked.knowledge(), asked.text("group"), null);
        if (rankings.isEmpty()) {
            return rankings.nothing(language);
        }
        Rankings.Ranking latest = rankings.latest();
        LocalDate day = Periods.chosen(asked, latest);
        Document document = new Bulletins(database, language)
                .of(latest.group(), Period.of(day), asked.moment())
                .orElseThrow();
        Shapes shapes = Shapes.read(database, asked.moment());
        return new Shown(
                document.title(),
                "bulletin.jte",
                new BulletinPage(
                        rankings.groups(language),
                        Periods.choices(latest, day, shapes.of(latest.indicator()), language),
                        FILES.stream()
                                .map(each -> new Choice(
                                        address(asked, document, each),
                                        each.name().toLowerCase(Locale.ROOT),
                                        false))
                                .toList(),
                        document.shortened(MOST_ROWS)),
                () -> asked.knowledge()
                        .rankings(Filter.ALL.withGroup(latest.group()).withPeriod(day)));
    }

    private static String address(Asked asked, Document document, BulletinFormat format) {
        String asOf = asked.text("asOf");
        return "/api/v1/bulletins/" + document.period() + "?group="
                + URLEncoder.encode(document.group(), StandardCharsets.UTF_8) + "&lang="
                + asked.language().locale().getLanguage() + "&format="
                + format.name().toLowerCase(Locale.ROOT)
                + (asOf == null ? "" : "&asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8));
    }
}
