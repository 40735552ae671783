package io.tongbao.notifier.testing;

import io.tongbao.notifier.receiver.Address;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.statistics.Language;
import java.util.List;

/** Receivers to tell. */
public final class Receivers {
    /** Of the published test vectors. */
    public static final String SECRET = "this is secret";

    private Receivers() {}

    /** One that hears of everything, once a day, in Chinese. */
    public static Receiver of(OutletKind kind, String url) {
        return new Receiver(
                "bureau", new Address(kind, url, SECRET, "", List.of()), Interest.ALL, List.of(Language.ZH));
    }

    /** The same with another interest. */
    public static Receiver with(Receiver receiver, String name, Interest interest) {
        return new Receiver(name, receiver.address(), interest, receiver.languages());
    }
}
