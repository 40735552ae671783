package io.tongbao.server.page;

import java.util.Set;

/**
 * Query parameters that programs add to an address that passes through them: WeChat when it is shared or opened, mail and
 * advertising programs to count who comes. They ask for nothing.
 */
final class AddedParameters {
    private static final Set<String> OF_WECHAT = Set.of(
            "from",
            "isappinstalled",
            "nsukey",
            "scene",
            "subscene",
            "clicktime",
            "enterid",
            "sessionid",
            "ascene",
            "devicetype",
            "version",
            "nettype",
            "abtest_cookie",
            "exportkey",
            "pass_ticket",
            "wx_header",
            "fontgear",
            "mpshare",
            "srcid",
            "sharer_sharetime",
            "sharer_shareid");
    private static final Set<String> OF_OTHERS = Set.of("gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "spm");

    private AddedParameters() {}

    /** Whether it is one of them, where a page has none of that name itself. */
    static boolean contains(String name) {
        return name.startsWith("utm_") || OF_WECHAT.contains(name) || OF_OTHERS.contains(name);
    }
}
