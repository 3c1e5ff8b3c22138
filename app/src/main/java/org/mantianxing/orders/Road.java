package org.mantianxing.orders;

/** The road by which an order came; kept on it for ever. */
public enum Road {
    PHONE("手机点单"),
    DESK("电话代点"),
    FAMILY("家人代点"),
    COUNTER("窗口点单"),
    CALLBACK("请求回电"),
    UPWARD("基层开单"),
    MENU_PICK("基层选单"),
    PARTNER("合作平台");

    private final String words;

    Road(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
