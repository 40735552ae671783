package io.tongbao.server.page;

import java.util.Set;

/** One kind of page: what is found below the language in its address, and how it is made. */
public interface View {
    /** The address below the language, as in {@code overview}. */
    String path();

    /** Query parameters that it takes besides {@code asOf}. */
    Set<String> takes();

    /**
     * Makes the page.
     *
     * @throws PageException when the address names nothing that there is
     */
    Shown show(Asked asked);
}
