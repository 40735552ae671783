package io.tongbao.server.sdmx;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import io.tongbao.server.api.Freshness;
import io.tongbao.server.api.MediaRanges;
import io.tongbao.server.api.Narrowing;
import io.tongbao.server.api.Parameters;
import io.tongbao.server.api.Streamed;
import io.tongbao.statistics.Kind;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Listing;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SDMX REST under {@code /api/v1/sdmx}: {@code 3.0/data/dataflow/TONGBAO/GROWTH/1.0/{key}} and {@code 3.0/structure/…}, and for
 * clients of SDMX 2.1 {@code 2.1/data/GROWTH/{key}}, {@code 2.1/dataflow}, {@code 2.1/datastructure} and {@code 2.1/codelist}.
 */
public final class SdmxRoutes {
    private static final Set<String> ANY = Set.of("all", "*");
    private static final Set<String> VERSIONS = Set.of(Dataflow.VERSION, "1.0.0", "latest", "all", "+", "*", "~", "1+");
    private static final Set<String> KINDS = Set.of("dataflow", "datastructure", "codelist");
    private static final List<String> XML =
            List.of("application/vnd.sdmx.structure+xml", "application/xml", "text/xml");
    private static final String STRUCTURE = "application/vnd.sdmx.structure+xml;version=2.1";

    private final Database database;
    private final Moments moments;
    private final Codelists codelists;
    private final Clock clock;

    public SdmxRoutes(Database database) {
        this.database = database;
        this.moments = new Moments(database);
        this.codelists = new Codelists(database);
        this.clock = Clock.systemUTC();
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        for (String key : List.of("", "/{key}")) {
            get(routes, "3.0/data/dataflow/{agency}/{flow}/{version}" + key, ctx -> {
                maintained(ctx);
                data(ctx, ctx.pathParam("flow"), DataFormat.JSON);
            });
            get(routes, "2.1/data/{flow}" + key, ctx -> data(ctx, flowOf21(ctx.pathParam("flow")), DataFormat.XML));
        }
        for (String which : List.of("", "/{agency}", "/{agency}/{id}", "/{agency}/{id}/{version}")) {
            get(routes, "3.0/structure/{kind}" + which, ctx -> structure(ctx, ctx.pathParam("kind")));
            get(routes, "2.1/{kind}" + which, ctx -> structure(ctx, ctx.pathParam("kind")));
        }
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get("/api/v1/sdmx/" + path, handler);
        routes.head("/api/v1/sdmx/" + path, handler);
    }

    private void data(Context ctx, String id, DataFormat usual) throws IOException {
        Dataflow flow = Dataflow.of(id).orElseThrow(NotFoundResponse::new);
        Parameters parameters = new Parameters(ctx, known(flow));
        DataFormat format = DataFormat.of(ctx, parameters, usual);
        parameters.oneOf("dimensionAtObservation", List.of("TIME_PERIOD"));
        parameters.oneOf("detail", List.of("full"));
        Moment moment = parameters.moment(moments);
        SeriesKeys keys = SeriesKeys.of(flow, ctx.pathParamMap().getOrDefault("key", "*"), parameters);
        Narrowing.Edges edges = Narrowing.edges(parameters);
        Listing asked =
                Narrowing.updated(parameters, among(flow, keys, listing(flow, parameters.filter(), keys, moment)));
        if (Freshness.isKnown(ctx, database, moment)) {
            return;
        }
        if (!keys.has("FREQ", "M")) {
            throw new NoResultsException();
        }
        Map<String, Kind> kinds = kinds(moment);
        Streamed.send(
                ctx,
                asked.bySeries(flow.subjects().stream().map(Component::column).toList()),
                format.type(),
                out -> new SeriesRows(flow, keys, edges, kinds, message(flow, format, out)));
    }

    private static Set<String> known(Dataflow flow) {
        Set<String> known =
                new HashSet<>(Set.of("startPeriod", "endPeriod", "asOf", "format", "detail", "dimensionAtObservation"));
        known.addAll(Narrowing.SERIES);
        flow.dimensions().forEach(each -> known.add(SeriesKeys.parameter(each)));
        return known;
    }

    /** A single region or indicator is asked of the database's functions, which are the faster for it. */
    private Listing listing(Dataflow flow, Filter periods, SeriesKeys keys, @Nullable Moment moment) {
        Filter filter = periods.withRegion(only(keys, "REGION"))
                .withIndicator(only(keys, "INDICATOR"))
                .withRanking(only(keys, "RANKING"));
        return switch (flow) {
            case GROWTH -> {
                GrowthQuery growth = new GrowthQuery(database);
                yield moment == null ? growth.listCurrent(filter) : growth.listAsOf(filter, moment);
            }
            case RANKINGS -> {
                RankingQuery rankings = new RankingQuery(database);
                yield moment == null ? rankings.listCurrent(filter) : rankings.listAsOf(filter, moment);
            }
            case TARGET_PROGRESS -> {
                TargetQuery targets = new TargetQuery(database);
                yield moment == null ? targets.listCurrent(filter) : targets.listAsOf(filter, moment);
            }
        };
    }

    /** Of each indicator, as it is defined or was at the moment. */
    private Map<String, Kind> kinds(@Nullable Moment moment) {
        ReferenceQuery reference = new ReferenceQuery(database);
        Table indicators = moment == null ? reference.indicators() : reference.indicatorsAsOf(moment);
        return IntStream.range(0, indicators.rows().size())
                .boxed()
                .collect(Collectors.toMap(
                        row -> String.valueOf(indicators.value(row, "code")),
                        row -> Kind.valueOf(String.valueOf(indicators.value(row, "kind")))));
    }

    private static @Nullable String only(SeriesKeys keys, String dimension) {
        Set<String> codes = keys.codes().get(dimension);
        return codes == null || codes.size() != 1 ? null : codes.iterator().next();
    }

    private static Listing among(Dataflow flow, SeriesKeys keys, Listing listing) {
        Listing narrowed = listing;
        for (Component each : flow.subjects()) {
            Set<String> codes = keys.codes().get(each.id());
            if (codes != null) {
                narrowed = narrowed.among(each.column(), codes);
            }
        }
        return narrowed;
    }

    private Message message(Dataflow flow, DataFormat format, OutputStream out) {
        try {
            return switch (format) {
                case CSV -> new CsvMessage(flow, out);
                case JSON -> new JsonMessage(flow, flow.name(), prepared(), codelists, out);
                case XML -> new XmlMessage(flow, flow.name(), prepared(), out);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a message could not be begun", e);
        }
    }

    private void structure(Context ctx, String kind) throws IOException {
        if (!KINDS.contains(kind)) {
            throw new NotFoundResponse();
        }
        Parameters parameters = new Parameters(ctx, Set.of("format", "references", "detail"));
        if (parameters.text("format") == null) {
            MediaRanges.accepted(ctx, XML);
        }
        parameters.oneOf("format", List.of("sdmx-2.1"));
        String references = parameters.oneOf(
                "references", List.of("none", "children", "descendants", "all", "parents", "parentsandsiblings"));
        boolean hasChildren = Set.of("children", "descendants", "all").contains(references);
        maintained(ctx);
        String id = ctx.pathParamMap().getOrDefault("id", "all");
        List<Dataflow> flows = Arrays.stream(Dataflow.values())
                .filter(each -> ANY.contains(id) || id.equals(kind.equals("dataflow") ? each.name() : each.structure()))
                .toList();
        List<String> lists = codelists.ids().stream()
                .filter(each -> ANY.contains(id) || id.equals(each))
                .toList();
        if (kind.equals("codelist") ? lists.isEmpty() : flows.isEmpty()) {
            throw new NotFoundResponse();
        }
        ctx.contentType(STRUCTURE).header("Cache-Control", "no-cache");
        List<Dataflow> structures =
                kind.equals("datastructure") || (kind.equals("dataflow") && hasChildren) ? flows : List.of();
        StructureMessage.write(
                ctx.outputStream(),
                prepared(),
                codelists,
                kind.equals("dataflow") ? flows : List.of(),
                structures,
                kind.equals("codelist") ? lists : hasChildren ? listsOf(structures) : List.of());
    }

    private static List<String> listsOf(List<Dataflow> structures) {
        return structures.stream()
                .flatMap(each -> Stream.concat(each.dimensions().stream(), each.attributes().stream()))
                .filter(Component::isCoded)
                .map(Component::codelist)
                .distinct()
                .toList();
    }

    /** Agency and version, where they are given, must be ours. */
    private static void maintained(Context ctx) {
        String agency = ctx.pathParamMap().getOrDefault("agency", Dataflow.AGENCY);
        String version = ctx.pathParamMap().getOrDefault("version", Dataflow.VERSION);
        if (!(ANY.contains(agency) || agency.equals(Dataflow.AGENCY)) || !VERSIONS.contains(version)) {
            throw new NotFoundResponse();
        }
    }

    /** {@code GROWTH}, {@code TONGBAO,GROWTH} or {@code TONGBAO,GROWTH,1.0}. */
    private static String flowOf21(String flow) {
        String[] parts = flow.split(",", -1);
        return parts.length == 1 ? parts[0] : parts[1];
    }

    private String prepared() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
