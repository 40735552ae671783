package io.tongbao.notifier.receiver;

/** Ways to reach a receiver. */
public enum OutletKind {
    /** Prometheus Alertmanager, API version 2; it groups and silences by its own rules. */
    ALERTMANAGER,
    /** Any server that takes JSON, signed with HMAC-SHA256. */
    WEBHOOK,
    /** A robot in a group of WeCom 企业微信. */
    WECOM,
    /** A robot in a group of DingTalk 钉钉. */
    DINGTALK,
    /** A robot in a group of Feishu 飞书. */
    FEISHU,
    /** Mail by SMTP. */
    MAIL
}
