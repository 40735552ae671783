package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.NamedList;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.PlanCurve;
import io.tongbao.statistics.project.Plans;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProjectField;
import io.tongbao.statistics.project.ProjectFile;
import io.tongbao.statistics.project.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The compact form of a project's file. */
final class ProjectFileFormat {
    /** With all ids that were taken, which {@link TakenIds} has now, and of lists not the months that named them. */
    private static final int WITH_IDS = 1;

    private static final int FORMAT = 2;
    private static final ProjectField[] FIELDS = ProjectField.values();
    private static final Stage[] STAGES = Stage.values();

    private ProjectFileFormat() {}

    static byte[] encode(ProjectFile file) {
        return new CompactWriter(FORMAT)
                .each(file.entries().values(), ProjectFileFormat::entry)
                .each(file.plans().ofLists().entrySet(), (out, each) -> {
                    out.text(each.getKey());
                    plan(out, each.getValue());
                })
                .each(file.plans().named(), (out, each) -> out.text(each.version())
                        .number(each.first().index())
                        .number(each.since().index())
                        .maybe(each.plan().amount(), CompactWriter::decimal)
                        .text(each.plan().curve().toString()))
                .bytes();
    }

    static ProjectFile decode(byte[] bytes) {
        CompactReader in = reader(bytes);
        TreeMap<Period, ProjectFile.Entry> entries = new TreeMap<>();
        in.each(each -> {
            ProjectFile.Entry entry = entry(each);
            entries.put(entry.progress().period(), entry);
            return bytes[0] == WITH_IDS ? each.each(CompactReader::text) : List.of();
        });
        Map<String, Plan> plans = new HashMap<>();
        in.each(each -> plans.put(each.text(), plan(each)));
        List<NamedList> named = bytes[0] == WITH_IDS
                ? in.each(each -> earlier(each, entries))
                : in.each(each -> new NamedList(
                        each.text(), Period.ofIndex(each.whole()), Period.ofIndex(each.whole()), ofYear(each)));
        return new ProjectFile(entries, new Plans(plans, named));
    }

    /** A list of an earlier version: named since the first month of its year that names it, as far as reports stand. */
    private static NamedList earlier(CompactReader in, Map<Period, ProjectFile.Entry> entries) {
        String version = in.text();
        int year = in.whole();
        Period first = entries.values().stream()
                .map(ProjectFile.Entry::progress)
                .filter(each -> version.equals(each.listVersion()))
                .map(Progress::period)
                .filter(each -> each.year() == year)
                .min(Comparator.naturalOrder())
                .orElse(new Period(year, 1));
        return new NamedList(version, first, first, ofYear(in));
    }

    private static Plan.OfYear ofYear(CompactReader in) {
        return new Plan.OfYear(in.maybe(CompactReader::decimal), PlanCurve.of(in.text()));
    }

    /** Ids that an earlier version kept here, by period. */
    static Map<Period, List<String>> ids(byte[] bytes) {
        Map<Period, List<String>> ids = new HashMap<>();
        if (bytes[0] == WITH_IDS) {
            reader(bytes).each(each -> ids.put(entry(each).progress().period(), each.each(CompactReader::text)));
        }
        return ids;
    }

    private static CompactReader reader(byte[] bytes) {
        return new CompactReader(bytes, bytes.length > 0 && bytes[0] == WITH_IDS ? WITH_IDS : FORMAT);
    }

    static void entry(CompactWriter out, ProjectFile.Entry entry) {
        Progress progress = entry.progress();
        out.number(entry.revision())
                .number(progress.period().index())
                .constant(progress.stage())
                .maybe(progress.name(), CompactWriter::text)
                .maybe(progress.batch(), CompactWriter::text)
                .maybe(progress.listVersion(), CompactWriter::text)
                .text(progress.curve().toString())
                .maybe(progress.problems(), CompactWriter::text);
        map(out, progress.numbers(), CompactWriter::decimal);
        map(out, progress.dates(), ProjectFileFormat::day);
    }

    private static ProjectFile.Entry entry(CompactReader in) {
        int revision = in.whole();
        Progress progress = new Progress(
                Period.ofIndex(in.whole()),
                in.constant(STAGES),
                in.maybe(CompactReader::text),
                in.maybe(CompactReader::text),
                in.maybe(CompactReader::text),
                PlanCurve.of(in.text()),
                in.maybe(CompactReader::text),
                map(in, CompactReader::decimal),
                map(in, ProjectFileFormat::day));
        return new ProjectFile.Entry(revision, progress);
    }

    private static void plan(CompactWriter out, Plan plan) {
        out.maybe(plan.start(), ProjectFileFormat::day)
                .maybe(plan.completion(), ProjectFileFormat::day)
                .maybe(plan.production(), ProjectFileFormat::day);
    }

    private static Plan plan(CompactReader in) {
        return new Plan(
                in.maybe(ProjectFileFormat::day), in.maybe(ProjectFileFormat::day), in.maybe(ProjectFileFormat::day));
    }

    private static <V> void map(CompactWriter out, Map<ProjectField, V> map, BiConsumer<CompactWriter, V> write) {
        out.each(map.keySet(), (each, field) -> {
            each.constant(field);
            write.accept(each, Objects.requireNonNull(map.get(field)));
        });
    }

    private static <V> Map<ProjectField, V> map(CompactReader in, Function<CompactReader, V> read) {
        Map<ProjectField, V> map = new EnumMap<>(ProjectField.class);
        in.each(each -> map.put(each.constant(FIELDS), read.apply(each)));
        return map;
    }

    private static void day(CompactWriter out, LocalDate day) {
        out.number(day.toEpochDay());
    }

    private static LocalDate day(CompactReader in) {
        return LocalDate.ofEpochDay(in.number());
    }
}
