package io.tongbao.publisher.sheets;

/** Why a file is not read as a workbook, each told in one place. */
final class Refusal {
    private Refusal() {}

    static FileException damaged(String file, Throwable cause) {
        return new FileException(
                file,
                "is a damaged or truncated workbook; open it in a spreadsheet program and save it anew as .xlsx, or"
                        + " send it again",
                "工作簿已损坏或不完整；请用表格软件打开后另存为.xlsx，或重新上传",
                cause);
    }

    static FileException encrypted(String file) {
        return new FileException(
                file,
                "is protected by a password; take the password off (File, Info, Protect Workbook) and save it",
                "已加密；请取消打开密码（文件—信息—保护工作簿）后保存");
    }

    static FileException macros(String file) {
        return new FileException(
                file,
                "holds macros, which are not taken; save it as a workbook without macros (.xlsx)",
                "含有宏，不予接收；请另存为不含宏的工作簿（.xlsx）");
    }

    static FileException document(String file) {
        return other(file, "a text document or presentation", "文字文档或演示文稿");
    }

    static FileException other(String file, String en, String zh) {
        return new FileException(
                file,
                "is " + en + ", no table; copy the table into a workbook and save it as .xlsx, or save it as CSV UTF-8",
                "是" + zh + "，不是表格；请将表格复制到工作簿并另存为.xlsx，或另存为CSV UTF-8");
    }
}
