package io.tongbao.processor;

import io.tongbao.statistics.project.ProjectFile;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** All that is known of the projects of a task's regions, by region and project. */
final class ProjectFiles {
    private final KeyValueStore<String, byte[]> store;

    ProjectFiles(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    ProjectFile get(String region, String project) {
        byte[] bytes = store.get(key(region, project));
        return bytes == null ? ProjectFile.EMPTY : ProjectFileFormat.decode(bytes);
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
