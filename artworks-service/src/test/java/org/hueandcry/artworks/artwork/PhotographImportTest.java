package org.hueandcry.artworks.artwork;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hueandcry.artworks.testing.Painted;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.artworks.testing.Stolen.painting;

/** How the photographs of imported works follow them in an archive. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class PhotographImportTest {

    private static final String WORKS = "/api/v1/artworks/";

    private final String museum = Stolen.fresh();

    private String recorded(String number) {
        return painting().with("source", museum).with("inventoryNumber", number).by(As.bureau("FR"));
    }

    private static byte[] picture() {
        return Painted.encoded(Painted.picture(ThreadLocalRandom.current().nextLong()), "jpg");
    }

    private static byte[] archive(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ValidatableResponse send(RequestSpecification caller, byte[] archive) {
        return caller.queryParam("source", museum)
                .contentType("application/zip")
                .body(archive)
                .post(WORKS + "photos/imports")
                .then();
    }

    @Test
    void each_file_goes_to_the_work_of_its_number_and_what_is_sent_again_is_kept_once() {
        String plain = recorded("A1");
        String slashed = recorded("1958/12");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("A1.jpg", picture());
        files.put("A1~back.jpg", picture());
        files.put("A1~2.JPEG", picture());
        files.put("1958/12.jpg", picture());
        files.put("__MACOSX/._A1.jpg", new byte[] {1});
        for (int again = 0; again < 2; again++) {
            send(As.bureau("FR"), archive(files))
                    .statusCode(200)
                    .body("received", is(4))
                    .body("accepted", is(4))
                    .body("errors", empty());
            As.bureau("FR")
                    .get(WORKS + plain + "/photos")
                    .then()
                    .body("items", hasSize(3))
                    .body("items.findAll { it.view == 'BACK' }", hasSize(1));
            As.bureau("FR").get(WORKS + slashed + "/photos").then().body("items", hasSize(1));
        }
    }

    @Test
    void what_cannot_be_used_is_named_and_the_rest_goes_on() {
        String work = recorded("A1");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("unknown.jpg", picture());
        files.put("A1~behind.jpg", picture());
        files.put("A1~3.jpg", "no picture".getBytes());
        files.put("nameless", picture());
        files.put("A1.jpg", picture());
        send(As.bureau("FR"), archive(files))
                .statusCode(200)
                .body("received", is(5))
                .body("accepted", is(1))
                .body("rejected", is(4))
                .body("errors.file", contains("unknown.jpg", "A1~behind.jpg", "A1~3.jpg", "nameless"))
                .body("errors[0].detail", containsString("no work with this inventory number"))
                .body("errors[1].detail", containsString("none of front, back"))
                .body("errors[2].detail", containsString("no JPEG and no PNG"));
        As.bureau("FR").get(WORKS + work + "/photos").then().body("items", hasSize(1));
    }

    @Test
    void another_authority_reaches_none_of_the_works() {
        String work = recorded("A1");
        send(As.bureau("DE"), archive(Map.of("A1.jpg", picture())))
                .statusCode(200)
                .body("accepted", is(0))
                .body("errors[0].detail", containsString("no work with this inventory number"));
        As.bureau("FR").get(WORKS + work + "/photos").then().body("items", empty());
        send(As.border("FR"), archive(Map.of("A1.jpg", picture()))).statusCode(403);
    }

    @Test
    void an_archive_that_is_damaged_or_grows_too_large_keeps_what_was_before() {
        String work = recorded("A1");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("A1.jpg", picture());
        files.put("A1~2.jpg", new byte[40 << 20]);
        files.put("A1~3.jpg", picture());
        send(As.bureau("FR"), archive(files))
                .statusCode(200)
                .body("received", is(2))
                .body("accepted", is(1))
                .body("errors[0].file", is("A1~2.jpg"))
                .body("errors[0].detail", containsString("not read further"));
        files.put("A1~2.jpg", picture());
        byte[] whole = archive(files);
        send(As.bureau("FR"), Arrays.copyOf(whole, whole.length / 2))
                .statusCode(200)
                .body("accepted", is(1))
                .body("errors[0].file", nullValue())
                .body("errors[0].detail", containsString("cannot be read"));
        send(As.bureau("FR"), "no archive".getBytes()).statusCode(400);
        As.bureau("FR")
                .contentType("application/zip")
                .body(whole)
                .post(WORKS + "photos/imports")
                .then()
                .statusCode(400);
        As.bureau("FR").get(WORKS + work + "/photos").then().body("items", hasSize(1));
    }
}
