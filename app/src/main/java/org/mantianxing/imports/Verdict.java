package org.mantianxing.imports;

/** What becomes of a row. */
public enum Verdict {
    READY("可以收"),
    KNOWN("已在档案里"),
    BAD("有问题"),
    TAKEN("已收进"),
    UNDONE("已撤销"),
    KEPT("撤销时留下");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
