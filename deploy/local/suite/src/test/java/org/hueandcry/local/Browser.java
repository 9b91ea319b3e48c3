package org.hueandcry.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

/** A Chromium without a window, as a person uses it: they look at the page until what they wait for is there. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Empty where the browser or its driver is not installed. */
    static Optional<Browser> installed() {
        Optional<File> chromium = onThePath("chromium");
        Optional<File> chromedriver = onThePath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            return Optional.empty();
        }
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.get())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1280,2600");
        options.setCapability(ChromeOptions.LOGGING_PREFS, console);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .build();
        return Optional.of(new Browser(new ChromeDriver(service, options)));
    }

    void open(String address) {
        driver.get(address);
    }

    void click(String selector) {
        patiently(() -> shown(selector).click());
    }

    void type(String selector, String text) {
        patiently(() -> {
            WebElement field = shown(selector);
            field.clear();
            field.sendKeys(text);
        });
    }

    /** Chooses a value of a list. */
    void choose(String selector, String value) {
        click(selector + " option[value='" + value + "']");
    }

    String read(String selector) {
        return await().atMost(PATIENCE)
                .pollInterval(50, MILLISECONDS)
                .ignoreExceptionsMatching(
                        e -> e instanceof NotFoundException || e instanceof StaleElementReferenceException)
                .until(() -> shown(selector).getText(), text -> !text.isBlank());
    }

    /** Goes on in the window that the page opens, until it closes. */
    void inTheWindowThatOpens(Runnable steps) {
        String page = driver.getWindowHandle();
        await().atMost(PATIENCE).until(() -> driver.getWindowHandles().size() == 2);
        driver.getWindowHandles().stream()
                .filter(window -> !window.equals(page))
                .forEach(window -> driver.switchTo().window(window));
        steps.run();
        await().atMost(PATIENCE).until(() -> driver.getWindowHandles().size() == 1);
        driver.switchTo().window(page);
    }

    /** What the browser complained of since it was last asked: scripts that failed, what a policy forbade, files not found. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps what that part of the page looks like now. */
    void photograph(String selector, Path file) throws IOException {
        Files.write(file, shown(selector).getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private WebElement shown(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(selector + " is not to be seen"));
    }

    private static void patiently(Runnable step) {
        await().atMost(PATIENCE)
                .pollInterval(50, MILLISECONDS)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> {
                    step.run();
                    return true;
                });
    }

    private static Optional<File> onThePath(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .map(directory -> new File(directory, program))
                .filter(File::canExecute)
                .findFirst();
    }
}
