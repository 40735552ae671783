package io.tongbao.notifier.outlet;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Reads mail. */
final class Mails {
    private Mails() {}

    /** The plain text of a part, or of the first part in it that has some. */
    static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return ((String) part.getContent()).strip();
        }
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            String text = text(parts.getBodyPart(i));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
