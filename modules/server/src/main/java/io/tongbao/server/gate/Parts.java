package io.tongbao.server.gate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a body of {@code multipart/form-data} (RFC 7578), as browsers and curl send it. */
final class Parts {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");
    private static final Pattern DISPOSITION = header("Content-Disposition");
    private static final Pattern TYPE = header("Content-Type");

    /**
     * One part.
     *
     * @param bytes as they came
     * @param file name that it was given; null where it was given none
     * @param type its media type in small letters; empty where it tells none
     */
    record Part(byte[] bytes, @Nullable String file, String type) {}

    private Parts() {}

    /**
     * Reads them.
     *
     * @param contentType of the request
     * @param allowed names that parts may have, each once
     * @throws GateException 400 where it is no such body, naming what would be right
     */
    static Map<String, Part> of(String contentType, byte[] body, Set<String> allowed) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw bad("the Content-Type names no boundary", "Content-Type未给出boundary");
        }
        String delimiter = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        // a character for a byte, so that it can be searched as text
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        Map<String, Part> parts = new TreeMap<>();
        int at = text.indexOf(delimiter);
        while (at >= 0 && !text.startsWith("--", at + delimiter.length())) {
            int from = at + delimiter.length();
            int next = text.indexOf(delimiter, from);
            if (next < 0) {
                break;
            }
            add(parts, text.substring(from, next), allowed);
            at = next;
        }
        if (at < 0 || !text.startsWith("--", at + delimiter.length())) {
            throw bad("it breaks off before its last boundary", "内容在结束边界前中断");
        }
        return parts;
    }

    private static void add(Map<String, Part> parts, String part, Set<String> allowed) {
        int end = part.indexOf("\r\n\r\n");
        if (end < 0) {
            throw bad("a part has no empty line after its headers", "某一部分的头部之后缺少空行");
        }
        String headers =
                new String(part.substring(0, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String disposition = first(DISPOSITION, headers);
        String name = first(NAME, disposition);
        if (!allowed.contains(name) || parts.containsKey(name)) {
            throw bad(
                    "part '" + name + "' is not one of " + allowed + ", each once",
                    "部分“" + name + "”不是" + allowed + "之一，或重复");
        }
        byte[] bytes = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        Matcher file = FILE.matcher(disposition);
        String type = first(TYPE, headers).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        parts.put(name, new Part(bytes, file.find() ? file.group(1).replace("%22", "\"") : null, type));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static Pattern header(String name) {
        return Pattern.compile("(?im)^" + name + ":[ \\t]*(.*?)[ \\t]*\r?$");
    }

    private static GateException bad(String en, String zh) {
        return new GateException(400, "the body is no multipart/form-data: " + en, "请求体不是multipart/form-data：" + zh);
    }
}
