package org.mantianxing.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One Chromium for all browser journeys: people with phones and people at desks. */
final class Browsers implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    /** One Chromium for each thread that tests, since it may not be driven by another; it ends with the process. */
    private static final ThreadLocal<Chromium> SHARED = new ThreadLocal<>();

    /** A driver and the browser that it drives. */
    private record Chromium(Playwright playwright, Browser browser) {
        static Chromium start(List<String> more) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(playwright, launch(playwright, more));
        }

        void close() {
            browser.close();
            playwright.close();
        }
    }

    private final Chromium chromium;
    private final boolean shared;
    private final List<BrowserContext> contexts = new ArrayList<>();
    /**
     * What axe leaves on an element while it measures, and htmx copies when it refreshes that element. That no template
     * writes a style is held by {@code PolicyTest}.
     */
    private static final String STYLE = "Applying inline style";

    private final List<String> complaints = new ArrayList<>();

    Browsers() {
        Chromium running = SHARED.get();
        if (running == null || !running.browser().isConnected()) {
            running = Chromium.start(List.of());
            SHARED.set(running);
        }
        this.chromium = running;
        this.shared = true;
        // a busy machine is slow, not wrong: a timing never decides a test
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** One of its own, with more said to Chromium, such as which film its camera shows. */
    Browsers(List<String> more) {
        this.chromium = Chromium.start(more);
        this.shared = false;
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private static Browser launch(Playwright playwright, List<String> more) {
        Path program = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No Chromium found; ./verify installs it, or set CHROMIUM"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Stream.concat(
                                        Stream.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync"),
                                        more.stream())
                                .toList()));
    }

    /** Somebody with a phone, 390 px wide. */
    Page phone() {
        return open(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
    }

    /** Somebody at a desk, 1280 px wide. */
    Page desk() {
        return open(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** A phone whose browser runs no script. */
    Page phoneWithoutScript() {
        return open(new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context =
                chromium.browser().newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        contexts.add(context);
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("status of 4")
                    && !message.text().contains(STYLE)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Script errors and broken files of all pages so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps what the page looks like now, to be looked at; takes as long as what moves on it. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(80)
                .setCaret(
                        ScreenshotCaret
                                .INITIAL) // hiding it leaves style attributes behind, which the page's own policy then
                // complains of
                .setFullPage(true));
    }

    /** What axe-core finds against WCAG 2.2 AA, one line each; empty is good. */
    static List<String> axe(Page page) {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(onlyWhatIsWrong)
                        // in one go: no page of ours has frames, for which it would open a page of its own each time
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> page.url() + " " + describe(rule))
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        if (!shared) {
            chromium.close();
        }
    }
}
