package org.mantianxing.orders;

/** What can happen to an order: the verbs of its history. */
public enum OrderStep {
    PLACED("点单"),
    ACCEPTED("接单"),
    RELEASED("放回待接单"),
    CORRECTED("更正信息"),
    ASKED_BACK("退回补充"),
    ANSWERED("补充说明"),
    APPROVED("审核通过"),
    REFUSED("未通过"),
    DISPATCHED("派单"),
    PASSED_DOWN("转派"),
    RETURNED("退单"),
    CALLED("发布招募"),
    STAFFED("志愿者到齐"),
    UNSTAFFED("有志愿者退出，继续招募"),
    REPLACED("换了一位志愿者"),
    CALLED_OFF("招募取消，重新安排"),
    BEGAN("开始服务"),
    COMPLETED("服务完成"),
    CONFIRMED("确认完成"),
    RATED("评价"),
    COMPLAINED("投诉"),
    COMPLAINT_ANSWERED("投诉答复"),
    UNMET("未能满足"),
    REOPENED("重新安排"),
    HURRIED("催一催"),
    CHANGED("修改订单"),
    REMINDED("时限提醒"),
    LIFTED("超时上提"),
    CANCELLED("取消");

    private final String words;

    OrderStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
