package org.mantianxing.launch;

import org.mantianxing.kernel.StartupFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The way from the command line to a platform that serves, or to an errand that is done. */
public final class Launch {
    private Launch() {}

    /** Returns once the platform serves; ends the process after an errand, and with exit code 1 where it cannot start. */
    public static void start(Class<?> application, String... arguments) {
        int code = 1;
        try {
            Options options = Options.read(arguments);
            if (options.help()) {
                options.explain();
                code = 0;
            } else if (options.errand().isEmpty()) {
                serve(application, options);
                return;
            } else {
                code = run(application, options);
            }
        } catch (StartupFailure e) {
            Terminal.complain(e.chinese(), e.english());
        }
        System.exit(code);
    }

    private static void serve(Class<?> application, Options options) {
        boot(application, options, spring -> spring.addListeners((ApplicationReadyEvent ready) -> ready(ready)));
    }

    private static int run(Class<?> application, Options options) {
        try (ConfigurableApplicationContext context = boot(application, options, spring -> {})) {
            Errand errand = context.getBeansOfType(Errand.class).values().stream()
                    .filter(each -> each.option().equals(options.errand()))
                    .findFirst()
                    .orElseThrow();
            Errand.Outcome outcome = errand.run();
            outcome.lines().forEach(line -> Terminal.say(line.chinese(), line.english()));
            return outcome.code();
        }
    }

    private static ConfigurableApplicationContext boot(
            Class<?> application, Options options, java.util.function.Consumer<SpringApplication> prepare) {
        SpringApplication spring = new SpringApplication(application);
        spring.addListeners(new Preflight(options));
        prepare.accept(spring);
        try {
            return spring.run(options.arguments().toArray(String[]::new));
        } catch (RuntimeException e) {
            // Sentences has told the reason, or Spring has written the stack trace of what nobody foresaw
            System.exit(1);
            throw e;
        }
    }

    private static void ready(ApplicationReadyEvent event) {
        WebServerApplicationContext context = (WebServerApplicationContext) event.getApplicationContext();
        int port = java.util.Objects.requireNonNull(context.getWebServer()).getPort();
        String address = "http://localhost:" + port + "/";
        DataFolder folder = DataFolder.taken();
        if (folder != null) {
            folder.announce(address);
        }
        Terminal.say("满天星已启动：" + address + "（按 Ctrl-C 停止）", "Mantianxing is ready: " + address + " (Ctrl-C stops it)");
        SpringApplication.getShutdownHandlers().add(() -> Terminal.say("已停止，数据都保留着。", "Stopped; the data are kept."));
    }
}
