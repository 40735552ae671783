package io.tongbao.server.gate;

import java.util.Map;
import java.util.TreeMap;

/** Why nothing was taken; answered as a problem with its status. */
public final class GateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final TreeMap<String, String> headers;
    private final TreeMap<String, String> fields;
    private final String zh;

    /**
     * @param status of HTTP
     * @param headers of the answer, such as {@code Retry-After}
     */
    GateException(int status, Map<String, String> headers, String en, String zh) {
        this(status, headers, Map.of(), en, zh);
    }

    private GateException(int status, Map<String, String> headers, Map<String, String> fields, String en, String zh) {
        super(en);
        this.status = status;
        this.headers = new TreeMap<>(headers);
        this.fields = new TreeMap<>(fields);
        this.zh = zh;
    }

    /** One that names what is at fault in fields of its own. */
    static GateException withFields(int status, Map<String, String> fields, String en, String zh) {
        return new GateException(status, Map.of(), fields, en, zh);
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

    /** Fields of the answer beside its text, such as {@code attribute}. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** The message in Chinese; {@link #getMessage()} is the English one. */
    public String zh() {
        return zh;
    }
}
