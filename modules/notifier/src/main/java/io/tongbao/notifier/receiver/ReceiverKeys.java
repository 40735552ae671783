package io.tongbao.notifier.receiver;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** The settings of one receiver, declared once: name, type, default and meaning. */
public final class ReceiverKeys {
    /** What stands before a receiver's name; the names below follow it after a dot. */
    public static final String PREFIX = "tongbao.notifier.receiver.";

    static final String KIND = "kind";
    static final String URL = "url";
    static final String SECRET = "secret";
    static final String LANGUAGE = "language";
    static final String REGIONS = "regions";
    static final String KINDS = "kinds";
    static final String IMMEDIATE = "immediate";
    static final String DIGEST = "digest";
    static final String FROM = "from";
    static final String TO = "to";

    /** The keys, without prefix and receiver's name. */
    public static final ConfigDef DEFINITION = new ConfigDef()
            .define(
                    KIND,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    ValidString.in("alertmanager", "webhook", "wecom", "dingtalk", "feishu", "mail"),
                    Importance.HIGH,
                    "How it is reached: alertmanager, webhook, wecom, dingtalk, feishu or mail.")
            .define(
                    URL,
                    Type.PASSWORD,
                    ConfigDef.NO_DEFAULT_VALUE,
                    Importance.HIGH,
                    "Where: http(s)://… with a robot's key; of mail smtp://user@host:port, smtps://… or smtp+tls://….")
            .define(
                    SECRET,
                    Type.PASSWORD,
                    "",
                    Importance.HIGH,
                    "What messages are signed with (webhook, dingtalk, feishu), or the mail account's password.")
            .define(
                    LANGUAGE,
                    Type.STRING,
                    "zh",
                    ValidString.in("zh", "en", "both"),
                    Importance.MEDIUM,
                    "Language of the text: zh, en or both.")
            .define(
                    REGIONS,
                    Type.LIST,
                    "",
                    Importance.MEDIUM,
                    "Regions that it hears of: codes by comma, or beginnings such as 4113*; none: all.")
            .define(KINDS, Type.LIST, "", Importance.MEDIUM, "Kinds of alerts that it hears of, by comma; none: all.")
            .define(
                    IMMEDIATE,
                    Type.LIST,
                    "",
                    Importance.MEDIUM,
                    "Kinds and levels (RED, YELLOW, BLUE) that it is told at once; the others come in the digest. "
                            + "An alertmanager is told all at once.")
            .define(
                    DIGEST,
                    Type.STRING,
                    "daily",
                    ValidString.in("daily", "release"),
                    Importance.MEDIUM,
                    "When the digest comes: daily, or with each release.")
            .define(FROM, Type.STRING, "", Importance.MEDIUM, "Of mail: its sender.")
            .define(TO, Type.LIST, "", Importance.MEDIUM, "Of mail: its addresses, by comma.");

    private ReceiverKeys() {}
}
