package org.hueandcry.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The page to try the API, as newcomers meet it: they log in, ask, and see what their country may see. */
@ExtendWith(RunningSuite.class)
class TryingItInTheBrowserIT {

    private static final String SEARCH = ".opblock-get:has(.opblock-summary-path[data-path='/api/v1/persons'])";

    private Suite suite;
    private Browser browser;

    @BeforeEach
    void open(Suite running) {
        suite = running;
        Optional<Browser> installed = Browser.installed();
        assumeTrue(installed.isPresent(), "chromium and chromedriver are not installed");
        browser = installed.get();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void people_log_in_ask_and_see_what_their_country_may_see() throws IOException {
        String person = new Caller(suite, "ncb-fr")
                .post(
                        "/api/v1/persons",
                        "{\"kind\": \"WANTED\", \"name\": {\"family\": \"Belvedere\"}, \"visibility\": {\"restrictedFrom\": [\"BR\"]}}")
                .statusCode(201)
                .extract()
                .path("id");
        browser.open(suite.url("gateway") + "/docs");

        browser.click(".auth-wrapper > .authorize");
        browser.click(".modal-ux button.authorize");
        browser.inTheWindowThatOpens(() -> logIn("greta.de"));
        browser.click(".modal-ux .btn-done");
        browser.click(".opblock-tag[data-tag='Persons'] .expand-operation");
        browser.click(SEARCH + " .opblock-summary-control");
        browser.type(SEARCH + " [data-param-name='name'] input", "belvedere");
        browser.choose(SEARCH + " [data-param-name='Purpose'] select", "SEARCH_WANTED");
        browser.type(SEARCH + " [data-param-name='On-Behalf-Of'] input", "desk-7");
        browser.click(SEARCH + " .execute");
        assertEquals("200", status());
        browser.photograph(SEARCH + " .responses-inner", Path.of("target/trying-it-in-the-browser.png"));
        assertTrue(answer().contains(person), answer());

        browser.click(".auth-wrapper > .authorize");
        browser.click(".modal-ux .auth-btn-wrapper .btn:not(.btn-done)");
        browser.click(".modal-ux button.authorize");
        browser.inTheWindowThatOpens(() -> {
            browser.click("#reset-login");
            logIn("bruno.br");
        });
        browser.click(".modal-ux .btn-done");
        browser.click(SEARCH + " .btn-clear");
        browser.click(SEARCH + " .execute");
        assertEquals("200", status());
        assertFalse(answer().contains(person), answer());

        assertEquals(List.of(), browser.complaints());
        assertEquals(
                List.of("BR docs SEARCH_WANTED desk-7 1", "DE docs SEARCH_WANTED desk-7 1"),
                Rows.of(suite, "persons", """
                        select authority, client, purpose, on_behalf_of, count(distinct subject) from audit
                        where client = 'docs' and status = 200 group by 1, 2, 3, 4 order by 1"""));
        assertEquals(
                List.of("2"),
                Rows.of(suite, "persons", "select count(distinct subject) from audit where client = 'docs'"));
    }

    private void logIn(String person) {
        browser.type("#username", person);
        browser.type("#password", person + "-local");
        browser.click("#kc-login");
    }

    private String status() {
        return browser.read(SEARCH + " .live-responses-table .response .response-col_status");
    }

    private String answer() {
        return browser.read(SEARCH + " .live-responses-table .response .response-col_description pre");
    }
}
