package io.tongbao.publisher.sheets;

import java.io.BufferedReader;
import java.io.IOException;
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
    static Charset detect(FileSource source) throws IOException {
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
    static Reader open(FileSource source, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(source.bytes().open(), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static boolean decodes(FileSource source, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[1 << 16];
        try (Reader reader = new InputStreamReader(source.bytes().open(), strict)) {
            long read = 0;
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                read += n;
                if (read > Limits.CSV_CHARACTERS) {
                    throw Limits.tooLarge(source.name(), Limits.CSV_CHARACTERS);
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
