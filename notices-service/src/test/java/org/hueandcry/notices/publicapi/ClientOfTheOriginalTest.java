package org.hueandcry.notices.publicapi;

import int_.interpol.notices.RedApi;
import int_.interpol.notices.UnApi;
import int_.interpol.notices.UnEntitiesApi;
import int_.interpol.notices.UnPersonsApi;
import int_.interpol.notices.YellowApi;
import int_.interpol.notices.client.ApiClient;
import int_.interpol.notices.client.ApiException;
import int_.interpol.notices.model.Image;
import int_.interpol.notices.model.ImageList;
import int_.interpol.notices.model.NoticeLine;
import int_.interpol.notices.model.NoticeList;
import int_.interpol.notices.model.RedNotice;
import int_.interpol.notices.model.UnEntity;
import int_.interpol.notices.model.UnPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Drafted;
import org.hueandcry.notices.testing.Placed;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.unEntity;
import static org.hueandcry.notices.testing.Drafted.unPerson;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A client that was generated from a description of INTERPOL's public service, and knows nothing of ours but the address, reads all
 * there is: every page of every list, every notice, every photograph.
 */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class ClientOfTheOriginalTest {

    private ApiClient client;

    /** Another base address is all that it needs. */
    @BeforeEach
    void pointTheClientAtOurs() {
        client = new ApiClient();
        client.updateBaseUri("http://localhost:" + RestAssured.port);
    }

    @Test
    void red_notices_are_read_to_the_last_page() throws Exception {
        RedApi notices = new RedApi(client);
        Shown[] shown = new Shown[3];
        for (int i = 0; i < shown.length; i++) {
            UUID person = personOf("FR").heard().id();
            shown[i] = Shown.of(person);
            published(red(person).with("publicExtract", Map.of("photoIds", List.of(shown[i].photo()))), shown[i]);
        }
        int read = everyPage(
                (page, size) -> notices.searchRed(null, null, null, null, null, null, null, null, page, size), line -> {
                    RedNotice notice = notices.getRed(number(line));
                    assertEquals(line.getEntityId(), notice.getEntityId());
                    assertEquals(line.getName(), notice.getName());
                    everyImage(
                            notices.imagesRed(number(line)),
                            picture -> notices.imageRed(number(line), picture.getPictureId()));
                });
        assertTrue(read >= shown.length);
        NoticeList one =
                notices.searchRed("^" + shown[1].name() + "$", "KHAL", "SY", 18, 99, "M", "fraud", "FR", 1, 160);
        assertEquals(1, one.getTotal());
        NoticeLine line = one.getEmbedded().getNotices().get(0);
        assertEquals("BRO", notices.getRed(number(line)).getEyesColorsId().get(0));
        File picture = notices.imageRed(number(line), shown[1].picture());
        assertArrayEquals(shown[1].jpeg(), Files.readAllBytes(picture.toPath()));
    }

    @Test
    void yellow_notices_are_read_to_the_last_page() throws Exception {
        UUID person = personOf("FR").heard().id();
        published(yellow(person).forThePublic(), Shown.of(person));
        YellowApi notices = new YellowApi(client);
        int read = everyPage(
                (page, size) -> notices.searchYellow(null, null, null, null, null, null, null, page, size),
                line -> assertEquals(
                        line.getEntityId(), notices.getYellow(number(line)).getEntityId()));
        assertTrue(read >= 1);
    }

    @Test
    void notices_for_the_united_nations_are_read_to_the_last_page() throws Exception {
        UUID person = personOf("UN").heard().id();
        Shown shown = Shown.of(person);
        Placed.in(2027)
                .shown(
                        unPerson(person)
                                .with("photoIds", List.of(shown.photo()))
                                .with("associates", List.of("Ann")),
                        shown);
        Placed.in(2027).shown(unEntity(shown.name()), null);
        UnPersonsApi persons = new UnPersonsApi(client);
        UnEntitiesApi entities = new UnEntitiesApi(client);
        int onPersons = everyPage(
                (page, size) ->
                        persons.searchUnPersons(null, null, null, null, null, null, null, null, null, page, size),
                line -> {
                    UnPerson notice = persons.getUnPersons(number(line));
                    assertEquals(line.getName(), notice.getName());
                    everyImage(
                            persons.imagesUnPersons(number(line)),
                            picture -> persons.imageUnPersons(number(line), picture.getPictureId()));
                });
        int onEntities = everyPage(
                (page, size) ->
                        entities.searchUnEntities(null, null, null, null, null, null, null, null, null, page, size),
                line -> {
                    UnEntity notice = entities.getUnEntities(number(line));
                    assertEquals(line.getName(), notice.getName());
                    assertNull(line.getForename());
                });
        UnApi both = new UnApi(client);
        assertEquals(
                onPersons + onEntities,
                both.searchUn(null, null, null, null, null, null, null, null, null, 1, 160)
                        .getTotal());
        assertEquals(
                1267,
                persons.getUnPersons(number(both.searchUn(
                                        shown.name(), "KHALED", null, null, null, null, null, "QDi", "1267", 1, 160)
                                .getEmbedded()
                                .getNotices()
                                .get(0)))
                        .getUnResolution());
    }

    /** @return how many notices there were */
    private static int everyPage(Listing listing, Reading reading) throws ApiException {
        Set<String> read = new HashSet<>();
        NoticeList list;
        int page = 0;
        do {
            page++;
            list = listing.page(page, 3);
            for (NoticeLine line : list.getEmbedded().getNotices()) {
                assertTrue(read.add(line.getEntityId()), line.getEntityId() + " comes twice");
                reading.read(line);
            }
        } while (list.getLinks().getNext() != null);
        assertEquals(list.getTotal(), read.size());
        return read.size();
    }

    private static void everyImage(ImageList images, Picture picture) throws ApiException {
        for (Image image : images.getEmbedded().getImages()) {
            assertTrue(picture.of(image).length() > 0);
        }
    }

    private static String number(NoticeLine line) {
        return line.getEntityId().replace('/', '-');
    }

    private static void published(Drafted notice, Shown shown) {
        try (Neighbour persons = shown.given()) {
            notice.published();
            assertEquals(1, persons.asked());
        }
    }

    private interface Listing {

        NoticeList page(int page, int size) throws ApiException;
    }

    private interface Reading {

        void read(NoticeLine line) throws ApiException;
    }

    private interface Picture {

        File of(Image image) throws ApiException;
    }
}
