package io.tongbao.publisher.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out in which encoding a text was saved: UTF-8 where all of it is valid, else GB18030. */
final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    /** @throws FileException if it is neither, or no text at all */
    static Charset detect(CsvSource source) throws IOException {
        refuseOtherFormats(source);
        if (decodes(source, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(source, GB18030)) {
            return GB18030;
        }
        throw new FileException(
                source.name(),
                "is neither UTF-8 nor GB18030; save it as CSV UTF-8",
                "编码既非UTF-8也非GB18030，请另存为CSV UTF-8");
    }

    /** A reader behind the byte order mark, if there is one. */
    static Reader open(CsvSource source, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(source.bytes().open(), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static boolean decodes(CsvSource source, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[1 << 16];
        try (Reader reader = new InputStreamReader(source.bytes().open(), strict)) {
            while (reader.read(buffer) >= 0) {
                // only whether it can be read matters
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void refuseOtherFormats(CsvSource source) throws IOException {
        byte[] start;
        try (InputStream in = source.bytes().open()) {
            start = in.readNBytes(2);
        }
        int magic = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        switch (magic) {
            case 0x504B, 0xD0CF ->
                throw new FileException(
                        source.name(),
                        "is a workbook (XLSX or XLS); save it as CSV UTF-8",
                        "是工作簿（XLSX或XLS），请另存为CSV UTF-8");
            case 0xFFFE, 0xFEFF ->
                throw new FileException(source.name(), "is UTF-16; save it as CSV UTF-8", "编码为UTF-16，请另存为CSV UTF-8");
            default -> {
                // a text, as far as two bytes tell
            }
        }
    }
}
