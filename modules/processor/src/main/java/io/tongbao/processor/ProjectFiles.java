package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.ProjectFile;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** All that is known of the projects of a task's regions, by region and project. */
final class ProjectFiles {
    /** Bytes of the largest file: with its key and some room a record takes it. */
    private static final int MOST = 900_000;

    private final KeyValueStore<String, byte[]> store;
    private final TakenIds taken;

    /** @param taken gets the ids that an earlier version kept in files */
    ProjectFiles(KeyValueStore<String, byte[]> store, TakenIds taken) {
        this.store = store;
        this.taken = taken;
    }

    ProjectFile get(String region, String project) {
        byte[] bytes = store.get(key(region, project));
        if (bytes == null) {
            return ProjectFile.EMPTY;
        }
        ProjectFile file = ProjectFileFormat.decode(bytes);
        Map<Period, List<String>> ids = ProjectFileFormat.ids(bytes);
        if (!ids.isEmpty()) {
            ids.forEach((period, each) ->
                    taken.takeOver(TakenIds.Place.ofProject(region, project, period.toString()), each));
            put(region, project, file);
        }
        return file;
    }

    /** Whether all that is known of a project is little enough to be kept. */
    static boolean fits(ProjectFile file) {
        return ProjectFileFormat.encode(file).length <= MOST;
    }

    void put(String region, String project, ProjectFile file) {
        store.put(key(region, project), ProjectFileFormat.encode(file));
    }

    /** Every project of a region. */
    void forEach(String region, Consumer<ProjectFile> action) {
        try (KeyValueIterator<String, byte[]> all = store.prefixScan(key(region, ""), new StringSerializer())) {
            all.forEachRemaining(each -> action.accept(ProjectFileFormat.decode(each.value)));
        }
    }

    private static String key(String region, String project) {
        return region + "|" + project;
    }
}
