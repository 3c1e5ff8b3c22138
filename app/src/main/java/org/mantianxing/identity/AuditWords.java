package org.mantianxing.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the actions of the audit trail are called on a screen, in the order of a choice. */
public final class AuditWords {
    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("SIGN_IN", "登录");
        ALL.put("SIGN_IN_WRONG", "登录失败");
        ALL.put("SIGN_IN_LOCKED", "登录被锁定");
        ALL.put("RECOVERY_CODE", "用备用码登录");
        ALL.put("UNLOCK", "解除锁定");
        ALL.put("PASSWORD_CHANGE", "修改密码");
        ALL.put("PASSWORD_RESET", "重设密码");
        ALL.put("FACTOR_SET", "设置动态码");
        ALL.put("FACTOR_RESET", "重置动态码");
        ALL.put("SESSIONS_END", "让他退出登录");
        ALL.put("HIRE", "新建账号");
        ALL.put("ACCOUNT_CLOSE", "停用账号");
        ALL.put("CLOSE", "注销自己的账号");
        ALL.put("ACCOUNT_REOPEN", "恢复账号");
        ALL.put("GRANT", "授予身份");
        ALL.put("GRANT_END", "结束身份");
        ALL.put("GIVE_UP", "放下身份");
        ALL.put("KEEP", "替孩子登记");
        ALL.put("COURSE_ADD", "加了课程");
        ALL.put("COURSE_CHANGE", "改了课程");
        ALL.put("COURSE_CLOSE", "停了课程");
        ALL.put("COURSE_OPEN", "重开课程");
        ALL.put("TRAINING_PLAN", "改了培训计划");
        ALL.put("TRAINING_COST", "记了培训花费");
        ALL.put("MAP_DRAW", "画了地图上的片区");
        ALL.put("MAP_CHANGE", "改了地图上的片区");
        ALL.put("MAP_REMOVE", "拿掉了地图上的片区");
        ALL.put("MAP_OUTLINES", "导入了轮廓");
        ALL.put("BRAND_ADD", "加了品牌");
        ALL.put("IMPORT_HOURS_BACK", "撤回了导入的服务记录");
        ALL.put("BRAND_CHANGE", "改了品牌");
        ALL.put("BRAND_HIDE", "收起了品牌");
        ALL.put("BRAND_SHOW", "拿出了品牌");
        ALL.put("IMPORT_BEGIN", "上传志愿者名单");
        ALL.put("IMPORT_TAKE", "把名单收进档案");
        ALL.put("IMPORT_UNDO", "撤销名单");
        ALL.put("TAKE_BACK", "撤回导入的人");
        ALL.put("REVEAL_NAME", "查看姓名");
        ALL.put("REVEAL_PHONE", "查看电话");
        ALL.put("REVEAL_ID_NUMBER", "查看证件号");
        ALL.put("REVEAL_ADDRESS", "查看地址");
        ALL.put("REVEAL_SECRET", "查看保密内容");
        ALL.put("SKILL_SAID", "办理自己说的本领");
        ALL.put("DATA_REQUEST", "答复本人对资料的要求");
        ALL.put("NAME_CHECK", "核验姓名和证件");
        ALL.put("EXPORT", "导出列表");
        ALL.put("EXPORT_PLAIN", "导出姓名和号码");
        ALL.put("CIRCULAR", "给志愿者发通知");
        ALL.put("CORRECT_HOURS", "更正时长");
        ALL.put("CONFIRM_HOURS", "核对服务记录");
        ALL.put("GRANT_HOURS", "同意时长");
        ALL.put("REFUSE_HOURS", "不同意时长");
        ALL.put("HOURS_POLICY", "定时长规则");
        ALL.put("SITE_ADD", "新增场所");
        ALL.put("SITE_CHANGE", "修改场所");
        ALL.put("SITE_MOVE", "划转场所");
        ALL.put("SETTING_CHANGE", "修改设置");
        ALL.put("HOLIDAYS_IMPORT", "导入节假日");
        ALL.put("DISTRICT_CREATE", "开通区县");
        ALL.put("DISTRICT_CHANGE", "修改区县");
        ALL.put("ADMINISTRATOR_APPOINT", "指定区县管理员");
    }

    private AuditWords() {}

    /** Every action with its words. */
    public static Map<String, String> all() {
        return java.util.Collections.unmodifiableMap(ALL);
    }

    /** The words of an action; those of actions that are no more are lost. */
    public static String of(String action) {
        return ALL.getOrDefault(action, "其他操作");
    }
}
