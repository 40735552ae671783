package io.tongbao.cli.doctor;

/** How something was found. */
public enum Grade {
    /** As it should be. */
    OK("正常"),
    /** It works, and may not some day. */
    WARNING("警告"),
    /** Something will not work, or loses what it should keep. */
    WRONG("错误");

    private final String zh;

    Grade(String zh) {
        this.zh = zh;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }
}
