package org.mantianxing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The device of a request in words that its owner recognises: 安卓手机 · 微信. */
final class Device {
    private static final Map<String, String> MACHINES = new LinkedHashMap<>();
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    static {
        MACHINES.put("iphone", "苹果手机");
        MACHINES.put("ipad", "苹果平板");
        MACHINES.put("openharmony", "鸿蒙手机");
        MACHINES.put("harmonyos", "鸿蒙手机");
        MACHINES.put("android", "安卓手机");
        MACHINES.put("windows", "Windows 电脑");
        MACHINES.put("macintosh", "苹果电脑");
        MACHINES.put("linux", "Linux 电脑");
        BROWSERS.put("micromessenger", "微信");
        BROWSERS.put("dingtalk", "钉钉");
        BROWSERS.put("alipay", "支付宝");
        BROWSERS.put("edg", "Edge");
        BROWSERS.put("firefox", "Firefox");
        BROWSERS.put("huaweibrowser", "华为浏览器");
        BROWSERS.put("miuibrowser", "小米浏览器");
        BROWSERS.put("chrome", "Chrome");
        BROWSERS.put("safari", "Safari");
    }

    private Device() {}

    static String words(HttpServletRequest request) {
        String header = request.getHeader("User-Agent");
        String agent = header == null ? "" : header.toLowerCase(Locale.ROOT);
        String machine = find(MACHINES, agent);
        String browser = find(BROWSERS, agent);
        if (machine.isEmpty()) {
            return browser.isEmpty() ? "未知设备" : browser;
        }
        return browser.isEmpty() ? machine : machine + " · " + browser;
    }

    private static String find(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
