package io.tongbao.server.gate;

import java.util.Map;
import java.util.TreeMap;

/** Why nothing was taken; answered as a problem with its status. */
public final class GateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final TreeMap<String, String> headers;
    private final String zh;

    /**
     * @param status of HTTP
     * @param headers of the answer, such as {@code Retry-After}
     */
    GateException(int status, Map<String, String> headers, String en, String zh) {
        super(en);
        this.status = status;
        this.headers = new TreeMap<>(headers);
        this.zh = zh;
    }

    GateException(int status, String en, String zh) {
        this(status, Map.of(), en, zh);
    }

    /** Status of HTTP. */
    public int status() {
        return status;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    public String zh() {
        return zh;
    }
}
