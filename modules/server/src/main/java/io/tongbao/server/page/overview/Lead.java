package io.tongbao.server.page.overview;

import io.tongbao.server.page.part.Names;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Language;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who is first, who is last and how many are ranked, in a sentence (K3, D2). */
final class Lead {
    /** More units than this in one place are not named. */
    private static final int MOST_NAMED = 3;

    private final Language language;
    private final Rankings.Ranking ranking;
    private final Shapes.Shape shape;

    Lead(Language language, Rankings.Ranking ranking, Shapes.Shape shape) {
        this.language = language;
        this.ranking = ranking;
        this.shape = shape;
    }

    /** @param places all rows of the ranking, best first */
    String sentence(List<Fields> places) {
        List<Fields> ranked =
                places.stream().filter(each -> each.whole("rank") != null).toList();
        int all = places.size();
        if (all == 0) {
            return language.of("此时尚无排名。", "Nothing was ranked for this yet.");
        }
        if (ranked.isEmpty()) {
            return language.of(all + "个单位均无可排名的数据。", "None of " + all + " units has a figure to rank.");
        }
        int lowest = ranked.get(ranked.size() - 1).whole("rank", 1);
        List<String> parts = new ArrayList<>();
        name(parts, ranked, 1);
        if (lowest > 1) {
            name(parts, ranked, lowest);
        }
        parts.add(
                ranked.size() == all
                        ? language.of(all + "个单位全部参加排名", "all " + all + " units are ranked")
                        : language.of(
                                all + "个单位中" + ranked.size() + "个参加排名",
                                ranked.size() + " of " + all + " units are ranked"));
        return String.join(language.of("；", "; "), parts) + language.of("。", ".");
    }

    private void name(List<String> parts, List<Fields> ranked, int rank) {
        List<Fields> there =
                ranked.stream().filter(each -> each.whole("rank", 0) == rank).toList();
        if (there.isEmpty() || there.size() > MOST_NAMED) {
            return;
        }
        String names = there.stream()
                .map(each -> Names.region(each, language))
                .collect(Collectors.joining(language.of("、", " and ")));
        boolean tied = there.size() > 1;
        parts.add(language.of(
                names + figure(there.get(0)) + "，" + (tied ? "并列" : "") + "居第" + rank + "位",
                names + (tied ? " share" : " is") + " in place " + rank + ", " + figure(there.get(0))));
    }

    private String figure(Fields place) {
        BigDecimal figure = place.number("figure");
        int decimals = place.whole("decimals", 1);
        String unit = place.text("unit");
        if (figure == null) {
            return "";
        }
        return ranking.measure().isGrowth()
                ? language.of(
                        GrowthWording.zh(figure, shape.kind(), unit, decimals),
                        GrowthWording.en(figure, shape.kind(), unit, decimals))
                : language.of(AmountWording.zh(figure, unit, decimals), AmountWording.en(figure, unit, decimals));
    }
}
