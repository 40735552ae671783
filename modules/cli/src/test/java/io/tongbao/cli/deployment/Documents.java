package io.tongbao.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** Files in YAML, with anchors and merged keys put in their places. */
public final class Documents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    /** All documents of a file. */
    public static List<JsonNode> of(Path file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            new Yaml().loadAll(reader).forEach(each -> documents.add(JSON.valueToTree(each)));
        }
        return documents;
    }

    /** The elements of a list; none where it is missing. */
    public static List<JsonNode> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** The texts in a list. */
    public static List<String> texts(JsonNode list) {
        return list(list).stream().map(JsonNode::asText).toList();
    }

    /** The names of an object's fields. */
    public static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Everything below a node that has a field. */
    public static Stream<JsonNode> having(JsonNode node, String field) {
        return node.findParents(field).stream();
    }
}
