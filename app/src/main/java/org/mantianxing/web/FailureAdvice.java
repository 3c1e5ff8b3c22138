package org.mantianxing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.kernel.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place that turns failures into pages. A 500 says nothing of its cause, only a number to quote. */
@ControllerAdvice
class FailureAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    private final FailurePage bare;

    FailureAdvice(FailurePage bare) {
        this.bare = bare;
    }

    @ExceptionHandler
    ModelAndView failure(Failure failure, HttpServletRequest request) {
        return switch (failure) {
            case SignInNeeded _ -> signIn(request);
            case NotFound e -> page(HttpStatus.NOT_FOUND, e.words());
            case Refused e -> page(HttpStatus.FORBIDDEN, e.words());
            case Conflict e -> page(HttpStatus.CONFLICT, e.words());
            case Invalid e ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, e.problems().getFirst().words());
        };
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    ModelAndView absent() {
        return page(HttpStatus.NOT_FOUND, new NotFound().words());
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        HttpMediaTypeNotSupportedException.class,
        org.springframework.security.web.firewall.RequestRejectedException.class,
        org.springframework.http.converter.HttpMessageNotReadableException.class,
        org.springframework.validation.BindException.class
    })
    ModelAndView unreadable() {
        return page(HttpStatus.BAD_REQUEST, Words.of("提交的内容不完整，请返回上一页检查后再试。"));
    }

    @ExceptionHandler
    ModelAndView wrongMethod(HttpRequestMethodNotSupportedException e) {
        return page(HttpStatus.METHOD_NOT_ALLOWED, Words.of("这个地址不能这样打开，请从页面上的按钮进入。"));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e) {
        return page(Trouble.TOO_LARGE.status(), Trouble.TOO_LARGE.words());
    }

    @ExceptionHandler
    ModelAndView brokenUpload(MultipartException e) {
        return page(HttpStatus.BAD_REQUEST, Words.of("文件没有传完整，请重新选择后再试。"));
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The browser has gone: {}", e.getMessage());
    }

    @ExceptionHandler
    @Nullable
    ModelAndView unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Trouble> trouble = Trouble.of(e);
        if (trouble.isPresent()) {
            bare.away(request, response, trouble.get(), e);
            return null;
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, unexpected(number));
    }

    static Words unexpected(String number) {
        return Words.of("系统暂时出了点问题，您填写的内容没有提交。请稍后再试；需要帮助时请报编号 {0}。", number);
    }

    private static ModelAndView page(HttpStatus status, Words words) {
        return new ModelAndView("web/failure", Map.of("status", status.value(), "words", words), status);
    }

    private static ModelAndView signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String back = request.getMethod().equals("GET")
                ? request.getRequestURI().substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query)
                : "/";
        String door = back.startsWith("/console") ? "/console/sign-in" : "/sign-in";
        return new ModelAndView("redirect:" + door + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
