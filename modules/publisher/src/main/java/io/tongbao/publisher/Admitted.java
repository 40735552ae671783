package io.tongbao.publisher;

import java.util.List;

/**
 * What admission made of what was sent to an ingress topic.
 *
 * @param forwarded each with the place on the shared topic that it was given, by the number of its row
 * @param decided receipts of what it refused (V02), and of what it has not looked at
 */
public record Admitted(List<Sent> forwarded, List<Receipt> decided) {
    public Admitted {
        forwarded = List.copyOf(forwarded);
        decided = List.copyOf(decided);
    }
}
