package org.mantianxing.orders;

/** Why an order came to nothing where nobody chose a reason from a list. */
public enum Ending {
    NOT_CALLED("到时间还没有发布招募"),
    NOBODY("没有人报名"),
    TOO_FEW("报名的人不够"),
    NOBODY_CAME("报了名的人没有来"),
    NO_ANSWER("补充说明一直没有等到");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it stands in the history of an order. */
    String code() {
        return name();
    }
}
