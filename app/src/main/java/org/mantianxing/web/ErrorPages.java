package org.mantianxing.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mantianxing.kernel.Words;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what was answered by a bare status. */
@Controller
class ErrorPages implements ErrorController {
    private final FailurePage page;

    ErrorPages(FailurePage page) {
        this.page = page;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        page.write(request, response, status, words(status));
    }

    private static Words words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Words.of("没有找到您要的内容，可能已经删除，或者地址不对。");
            case BAD_REQUEST -> Words.of("这个地址写得不对，请从页面上的链接进入。");
            case METHOD_NOT_ALLOWED -> Words.of("这个地址不能这样打开，请从页面上的按钮进入。");
            case FORBIDDEN -> Words.of("这个页面放得太久了，没有提交成功。请返回上一页，刷新后再提交一次。");
            case CONTENT_TOO_LARGE -> Words.of("提交的内容太大了，请减少一些再试。");
            default -> status.is5xxServerError() ? Words.of("系统暂时出了点问题，请稍后再试。") : Words.of("提交的内容不完整，请返回上一页检查后再试。");
        };
    }
}
