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
    static final int MOST_NAMED = 3;

    private final Language language;
    private final Rankings.Ranking ranking;
    private final Shapes.Shape shape;

    Lead(Language language, Rankings.Ranking ranking, Shapes.Shape shape) {
        this.language = language;
        this.ranking = ranking;
        this.shape = shape;
    }

    /** @param places lines of the ranking, those of who is first and last among them where they are to be named */
    String sentence(List<Fields> places) {
        if (places.isEmpty()) {
            return language.of("此时尚无排名。", "Nothing was ranked for this yet.");
        }
        int all = places.get(0).whole("listed", 0);
        int ranked = places.get(0).whole("ranked", 0);
        Integer lowest = places.get(0).whole("lowest");
        if (lowest == null) {
            return language.of(all + "个单位均无可排名的数据。", "None of " + all + " units has a figure to rank.");
        }
        List<String> parts = new ArrayList<>();
        name(parts, places, 1);
        if (lowest > 1) {
            name(parts, places, lowest);
        }
        parts.add(
                ranked == all
                        ? language.of(all + "个单位全部参加排名", "all " + all + " units are ranked")
                        : language.of(all + "个单位中" + ranked + "个参加排名", ranked + " of " + all + " units are ranked"));
        return String.join(language.of("；", "; "), parts) + language.of("。", ".");
    }

    private void name(List<String> parts, List<Fields> places, int rank) {
        List<Fields> there =
                places.stream().filter(each -> each.whole("rank", 0) == rank).toList();
        if (there.isEmpty() || there.get(0).whole("sharing", 0) > MOST_NAMED) {
            return;
        }
        String names = there.stream()
                .map(each -> Names.region(each, language))
                .collect(Collectors.joining(language.of("、", " and ")));
        boolean tied = there.size() > 1;
        parts.add(language.of(
                names + (ranking.measure().isGrowth() ? "" : "为") + figure(there.get(0)) + "，" + (tied ? "并列" : "")
                        + "居第" + rank + "位",
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
