package io.tongbao.publisher.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives for tests, part by part. */
final class Zips {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private Zips() {}

    /** Name and text of each part, in turn. */
    static byte[] of(String... parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], parts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return of(all);
    }

    static byte[] of(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The same with one text part changed. */
    static byte[] edit(byte[] archive, String part, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(archive);
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        parts.put(part, change.apply(before).getBytes(StandardCharsets.UTF_8));
        return of(parts);
    }

    /** The same with a part more. */
    static byte[] with(byte[] archive, String part, byte[] content) {
        Map<String, byte[]> parts = parts(archive);
        parts.put(part, content);
        return of(parts);
    }

    static byte[] without(byte[] archive, String part) {
        Map<String, byte[]> parts = parts(archive);
        parts.remove(part);
        return of(parts);
    }
}
