package io.tongbao.server.sdmx;

import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.store.Database;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes of dimensions and attributes, as they are now defined. */
final class Codelists {
    private final Map<String, Supplier<List<Named>>> all = new LinkedHashMap<>();

    Codelists(Database database) {
        ReferenceQuery reference = new ReferenceQuery(database);
        all.put("CL_FREQ", () -> List.of(new Named("M", "月", "Monthly")));
        all.put("CL_REGION", () -> named(reference.regions()));
        all.put("CL_INDICATOR", () -> Stream.concat(
                        named(reference.indicators()).stream(), named(reference.schemes()).stream())
                .toList());
        all.put("CL_RANKING", () -> new RankingQuery(database)
                .index().values("ranking").stream()
                        .map(String::valueOf)
                        .map(each -> new Named(each, each, each))
                        .toList());
        all.put("CL_TARGET_KIND", () -> Arrays.stream(TargetKind.values())
                .map(each -> new Named(each.name(), each.name(), each.name()))
                .toList());
        all.put("CL_OBS_STATUS", () -> Arrays.stream(ObservationStatus.values())
                .map(each -> new Named(each.name(), each.name(), each.name()))
                .toList());
        for (Dataflow flow : Dataflow.values()) {
            all.put(
                    "CL_MEASURE_" + flow.name(),
                    () -> flow.measures().stream().map(Measure::named).toList());
        }
    }

    /** Their ids. */
    List<String> ids() {
        return List.copyOf(all.keySet());
    }

    /** The codes of a list in its order; empty where there is no such list. */
    Map<String, Named> of(String id) {
        Map<String, Named> codes = new LinkedHashMap<>();
        all.getOrDefault(id, List::of).get().forEach(each -> codes.put(each.id(), each));
        return codes;
    }

    private static List<Named> named(Table table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> new Named(
                        text(table.value(row, "code")),
                        text(table.value(row, "name_zh")),
                        text(table.value(row, "name_en"))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
