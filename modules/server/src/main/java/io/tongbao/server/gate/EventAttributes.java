package io.tongbao.server.gate;

import io.tongbao.publisher.files.FileKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was sent, not yet known to be right.
 *
 * @param number of it in the request, from 1
 * @param texts its attributes that are text
 * @param others its attributes that are something else
 * @param data what it carries; null where it carries nothing
 */
record EventAttributes(int number, Map<String, String> texts, Map<String, String> others, @Nullable Data data) {
    /** Types of the events that are taken, by what they carry. */
    static final Map<FileKind, String> TYPES = Map.of(
            FileKind.REPORTS, "io.tongbao.report",
            FileKind.PROJECTS, "io.tongbao.project",
            FileKind.TARGETS, "io.tongbao.target");

    private static final int LONGEST = 500;

    /**
     * A row's fields.
     *
     * @param fields by name
     * @param faultEn what is wrong with them, in English; null where nothing is
     * @param faultZh the same in Chinese
     */
    record Data(Map<String, String> fields, @Nullable String faultEn, @Nullable String faultZh) {
        static Data of(Map<String, String> fields) {
            return new Data(fields, null, null);
        }

        static Data bad(String en, String zh) {
            return new Data(Map.of(), en, zh);
        }
    }

    /** The event; what is wrong with it goes to the faults, and there is none then. */
    @Nullable
    CloudEvent check(FileKind kind, EventFaults faults) {
        String version = needed("specversion", faults);
        boolean right = version != null;
        if (version != null && !version.equals("1.0")) {
            faults.add(number, "specversion", "'" + version + "' must be 1.0", "“" + version + "”应为1.0");
            right = false;
        }
        String id = needed("id", faults);
        String source = needed("source", faults);
        right &= isUri(source, faults);
        right &= isOfKind(needed("type", faults), kind, faults);
        right &= isTime(texts.get("time"), faults);
        right &= isJson(faults);
        if (data == null) {
            if (!texts.containsKey("data_base64")) {
                faults.add(number, "data", "is missing; give an object with the row's fields", "缺少；应为含一行各字段的对象");
            }
            return null;
        }
        if (data.faultEn() != null) {
            faults.add(number, "data", data.faultEn(), Objects.requireNonNullElse(data.faultZh(), ""));
            return null;
        }
        return right && id != null && source != null ? new CloudEvent(number, source, id, data.fields()) : null;
    }

    private @Nullable String needed(String attribute, EventFaults faults) {
        String text = texts.get(attribute);
        if (others.containsKey(attribute)) {
            faults.add(
                    number,
                    attribute,
                    "'" + others.get(attribute) + "' must be text",
                    "“" + others.get(attribute) + "”应为文本");
        } else if (text == null || text.isBlank()) {
            faults.add(number, attribute, "is missing; CloudEvents 1.0 needs it", "缺少；CloudEvents 1.0要求此属性");
        } else if (text.length() > LONGEST) {
            faults.add(number, attribute, "must have at most " + LONGEST + " characters", "最多" + LONGEST + "个字符");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(number, attribute, "must have no control characters", "不得含有控制字符");
        } else {
            return text;
        }
        return null;
    }

    private boolean isUri(@Nullable String source, EventFaults faults) {
        if (source == null) {
            return false;
        }
        try {
            new URI(source);
            return true;
        } catch (URISyntaxException e) {
            faults.add(
                    number,
                    "source",
                    "'" + source + "' must be a URI reference such as /towns/guanzhuang",
                    "“" + source + "”应为URI引用，如/towns/guanzhuang");
            return false;
        }
    }

    private boolean isOfKind(@Nullable String type, FileKind kind, EventFaults faults) {
        String right = Objects.requireNonNull(TYPES.get(kind));
        if (type != null && !type.equals(right)) {
            faults.add(
                    number,
                    "type",
                    "'" + type + "' must be " + right + " at /api/v1/" + kind.stem(),
                    "“" + type + "”在/api/v1/" + kind.stem() + "应为" + right);
        }
        return right.equals(type);
    }

    private boolean isTime(@Nullable String time, EventFaults faults) {
        if (time == null) {
            return true;
        }
        try {
            OffsetDateTime.parse(time.toUpperCase(Locale.ROOT));
            return true;
        } catch (DateTimeParseException e) {
            faults.add(
                    number,
                    "time",
                    "'" + time + "' must be a time of RFC 3339 such as 2023-05-08T09:00:00+08:00",
                    "“" + time + "”应为RFC 3339时间，如2023-05-08T09:00:00+08:00");
            return false;
        }
    }

    private boolean isJson(EventFaults faults) {
        if (texts.containsKey("data_base64") || others.containsKey("data_base64")) {
            faults.add(number, "data_base64", "is not taken; give data as a JSON object", "不支持；请以JSON对象给出data");
            return false;
        }
        String type = Objects.requireNonNullElse(texts.get("datacontenttype"), "application/json");
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals("application/json") && !plain.endsWith("+json")) {
            faults.add(
                    number,
                    "datacontenttype",
                    "'" + type + "' must be application/json",
                    "“" + type + "”应为application/json");
            return false;
        }
        return true;
    }
}
