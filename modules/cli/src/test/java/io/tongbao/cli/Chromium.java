package io.tongbao.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, driven by Playwright on the machine's own Node.js; nothing is downloaded. */
final class Chromium implements AutoCloseable {
    private static final int LIMIT_MS = 60_000;

    /** Takes away what Chromium has had only since 110, so that a page which needs it fails here too. */
    private static final String AS_OLD_AS_110 =
            """
            for (const [owner, names] of [
              [Object, ["groupBy"]], [Map, ["groupBy"]], [Promise, ["withResolvers", "try"]], [Array, ["fromAsync"]],
              [URL, ["canParse", "parse"]], [RegExp, ["escape"]], [AbortSignal, ["any"]],
              [String.prototype, ["isWellFormed", "toWellFormed"]], [Response.prototype, ["bytes"]],
              [Set.prototype, ["union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"]],
              [Element.prototype, ["checkVisibility", "setHTMLUnsafe"]],
              [HTMLElement.prototype, ["showPopover", "hidePopover", "togglePopover"]]])
              for (const name of names) delete owner[name];
            if (globalThis.Iterator) for (const name of ["map", "filter", "take", "drop", "some", "every", "find", "toArray", "forEach", "reduce", "flatMap"]) delete Iterator.prototype[name];
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Whether the machine has what {@link #start} needs. */
    static boolean isHere() {
        return chromium().isPresent() && node().isPresent();
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node().orElseThrow().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        try {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium().orElseThrow()));
            return new Chromium(playwright, browser);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    private static Optional<Path> chromium() {
        // the first is the same browser without a window's doings, at a quarter of the processor time
        return onPath(
                "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    private static Optional<Path> node() {
        return onPath("node");
    }

    private static Optional<Path> onPath(String... names) {
        String[] folders = System.getenv("PATH").split(File.pathSeparator);
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of a visitor who has not been here before, and whose browser speaks a language such as {@code zh-CN}. */
    Page visit(String language, String address) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale(language));
        context.addInitScript(AS_OLD_AS_110);
        Page page = context.newPage();
        page.setDefaultTimeout(LIMIT_MS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(each -> {
            if (each.type().equals("error")) {
                complaints.add(each.text());
            }
        });
        String origin = URI.create(address).resolve("/").toString();
        page.onRequest(each -> {
            if (!each.url().startsWith(origin)) {
                complaints.add("asks for " + each.url());
            }
        });
        page.navigate(address);
        return page;
    }

    /** Closes all pages, which else would follow what changes, and tells their errors and what they fetched elsewhere. */
    List<String> leave() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        List<String> told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
