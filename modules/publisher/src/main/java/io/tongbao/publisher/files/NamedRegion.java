package io.tongbao.publisher.files;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds whom a text names: by a whole name, perhaps behind those of regions above it, as in 官庄工区官庄镇. A name within a
 * longer one, as 官庄工区 in 官庄工区一街道, names nobody: the figures of the one would be taken for those of the other.
 */
final class NamedRegion {
    /** How names of regions end. */
    static final String ENDS = "(?:镇|乡|街道|办事处|开发区|园区|工区|区|县|市)";

    /** What forms put behind the name of whom they come from. */
    private static final Pattern OFFICE = Pattern.compile("(?:人民政府|(?<=街道)办事处|统计[站所办])?(?:\\((?:盖章|公章|签章|章)\\))?$");

    private static final Pattern BEFORE = Pattern.compile("(?:.*(?:[^\\p{L}]|[年月度]))?");
    private static final Pattern BEHIND = Pattern.compile("(?:[0-9]{4}(?:[-./年]|[01][0-9])|"
            + "(?:主要|国民经济|经济(?:指标|运行|社会)|统计(?:月报|报表)|指标|月报|季报|年报|报表)|[^\\p{L}\\p{N}](?!\\p{IsHan}{0,14}?"
            + ENDS + ")).*|");

    private final NameIndex names;

    NamedRegion(NameIndex names) {
        this.names = names;
    }

    /** The name or code that a text consists of; empty where it is none, or has more than names. */
    Optional<String> whole(String text) {
        return known(text).or(() -> known(OFFICE.matcher(text).replaceFirst("")));
    }

    private Optional<String> known(String text) {
        return names.find(text).isEmpty() ? last(NameIndex.key(text), 0) : Optional.of(text);
    }

    /** The last of nothing but names, if it is that of one region. */
    private Optional<String> last(String key, int from) {
        for (int end = from + 2; end <= key.length() - 2; end++) {
            if (!names.find(key.substring(from, end)).isEmpty()) {
                String rest = key.substring(end);
                Optional<String> found = names.find(rest).size() == 1 ? Optional.of(rest) : last(key, end);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The name in a line of more than names; empty where there is none, or there are several, or more of one goes on. */
    Optional<String> in(String line) {
        String key = NameIndex.key(line);
        Set<List<Names.Named>> found = new HashSet<>();
        String name = "";
        for (int start = 0; start < key.length(); ) {
            int from = start;
            int end = start;
            for (int next = names.endOf(key, start); next > end; next = names.endOf(key, end)) {
                from = end;
                end = next;
            }
            if (end > start) {
                name = key.substring(from, end);
                found.add(names.find(name));
                if (!BEFORE.matcher(key.substring(0, start)).matches()
                        || !BEHIND.matcher(key.substring(end)).matches()
                        || (from > start && names.find(name).size() > 1)) {
                    return Optional.empty();
                }
            }
            start = Math.max(end, start + 1);
        }
        return found.size() == 1 ? Optional.of(name) : Optional.empty();
    }
}
