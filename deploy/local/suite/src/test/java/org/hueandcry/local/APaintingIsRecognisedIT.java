package org.hueandcry.local;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

/** A museum is robbed and sends its inventory; what customs find in a car boot is recognised by a photograph of it. */
@ExtendWith(RunningSuite.class)
class APaintingIsRecognisedIT {

    private static final String ARTWORKS = "/api/v1/artworks";
    private static final String JPEG = "image/jpeg";
    private static final int SIDE = 480;

    @Test
    void what_was_imported_with_its_photograph_is_found_by_another_one_and_proposed_to_both(Suite suite)
            throws IOException {
        Random random = new Random();
        String museum = "Museum-" + Long.toHexString(random.nextLong());
        BufferedImage picture = painted(random);
        Caller france = new Caller(suite, "ncb-fr");
        france.post(
                        ARTWORKS + "/imports",
                        "application/x-ndjson",
                        ("{\"objectType\": \"painting\", \"title\": \"Composition\", \"source\": \"%s\", \"inventoryNumber\": \"1958/12\"}\n")
                                .formatted(museum)
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(202);
        await().until(() -> france.post(
                                ARTWORKS + "/photos/imports?source=" + museum,
                                "application/zip",
                                archive("1958/12.jpg", jpeg(picture)))
                        .statusCode(200)
                        .extract()
                        .<Integer>path("accepted")
                == 1);

        Caller germany = new Caller(suite, "ncb-de");
        byte[] seen = jpeg(picture.getSubimage(40, 60, 380, 360));
        await().until(() -> germany.post(ARTWORKS + "/search-by-image?limit=1", JPEG, seen)
                        .statusCode(200)
                        .extract()
                        .<Boolean>path("results[0].match")
                == Boolean.TRUE);
        String stolen = germany.post(ARTWORKS + "/search-by-image?limit=1", JPEG, seen)
                .body("results[0].artwork.inventoryNumber", is("1958/12"))
                .body("results[0].artwork.owner", is("FR"))
                .extract()
                .path("results[0].artwork.id");

        String found = germany.post(ARTWORKS, """
                        {"objectType": "painting", "find": {"place": "Kehl", "country": "DE", "placeKind": "BORDER"}}""").statusCode(201).extract().path("id");
        germany.post(ARTWORKS + "/" + found + "/photos?view=FRONT", JPEG, seen).statusCode(201);
        await().until(() -> !germany.get(ARTWORKS + "/" + found + "/reconciliations")
                .statusCode(200)
                .extract()
                .path("items")
                .equals(List.of()));
        String proposal = france.get(ARTWORKS + "/" + stolen + "/reconciliations")
                .body("items.found.artworkId", contains(found))
                .body("items[0].explanation[0].field", is("photograph"))
                .extract()
                .path("items[0].id");
        france.post(ARTWORKS + "/" + stolen + "/reconciliations/" + proposal + "/confirmation", "{}")
                .statusCode(200)
                .body("awaits", contains("DE"));
        germany.post(ARTWORKS + "/" + found + "/reconciliations/" + proposal + "/confirmation", "{}")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("awaits", empty());
        new Caller(suite, "ncb-it")
                .get(ARTWORKS + "/" + found + "/reconciliations/" + proposal)
                .statusCode(404);
    }

    private static BufferedImage painted(Random random) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        for (int i = 0; i < 500; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.setStroke(new BasicStroke(1 + random.nextInt(5)));
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            if (i < 150) {
                graphics.fillOval(x - 40, y - 30, 20 + random.nextInt(80), 20 + random.nextInt(60));
            } else {
                graphics.drawLine(x, y, x + random.nextInt(60) - 30, y + random.nextInt(60) - 30);
            }
        }
        graphics.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] archive(String name, byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file);
        }
        return bytes.toByteArray();
    }
}
