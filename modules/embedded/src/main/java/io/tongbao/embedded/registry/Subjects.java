package io.tongbao.embedded.registry;

import io.tongbao.embedded.registry.SchemaRecord.Erased;
import io.tongbao.embedded.registry.SchemaRecord.LevelSet;
import io.tongbao.embedded.registry.SchemaRecord.Registered;
import io.tongbao.embedded.registry.SchemaRecord.SubjectDeleted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the records of {@code _schemas} add up to. Not safe for several threads. */
final class Subjects {
    private final NavigableMap<String, NavigableMap<Integer, RegisteredSchema>> versions = new TreeMap<>();
    private final Map<@Nullable String, String> levels = new HashMap<>();
    private final Map<Integer, String> textById = new HashMap<>();
    private final Map<String, Integer> idByText = new HashMap<>();
    private int lastId;

    void apply(SchemaRecord entry) {
        if (entry instanceof Registered registered) {
            add(registered.schema());
        } else if (entry instanceof Erased erased) {
            erase(erased);
        } else if (entry instanceof SubjectDeleted deleted) {
            of(deleted.subject())
                    .headMap(deleted.upToVersion(), true)
                    .replaceAll((number, schema) -> schema.asDeleted());
        } else if (entry instanceof LevelSet set) {
            if (set.level() == null) {
                levels.remove(set.subject());
            } else {
                levels.put(set.subject(), set.level());
            }
        }
    }

    /** Every subject ever registered, in order of name. */
    Set<String> names() {
        return versions.navigableKeySet();
    }

    /** The versions of a subject in order, the deleted included; empty if there is no such subject. */
    NavigableMap<Integer, RegisteredSchema> of(String subject) {
        return versions.getOrDefault(subject, new TreeMap<>());
    }

    /** The versions of a subject that are not deleted, in order. */
    List<RegisteredSchema> live(String subject) {
        return of(subject).values().stream().filter(schema -> !schema.deleted()).toList();
    }

    /** Every version of every subject that has an id. */
    Stream<RegisteredSchema> withId(int id) {
        return versions.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(schema -> schema.id() == id);
    }

    Optional<String> text(int id) {
        return Optional.ofNullable(textById.get(id));
    }

    /** The id that a text has already, or the next one. */
    int idFor(String text) {
        return idByText.getOrDefault(text, lastId + 1);
    }

    /** The level of a subject or, if that is absent, of all without their own. */
    Optional<String> level(@Nullable String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    private void add(RegisteredSchema schema) {
        versions.computeIfAbsent(schema.subject(), name -> new TreeMap<>()).put(schema.version(), schema);
        textById.put(schema.id(), schema.text());
        idByText.putIfAbsent(schema.text(), schema.id());
        lastId = Math.max(lastId, schema.id());
    }

    private void erase(Erased erased) {
        NavigableMap<Integer, RegisteredSchema> known = of(erased.subject());
        known.remove(erased.version());
        if (known.isEmpty()) {
            versions.remove(erased.subject());
        }
    }
}
