package org.hueandcry.notices.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.notices.publicextract.PublicPerson;

/** What persons-service lets the public see of a person, each of a family name that nobody else has. */
public final class Shown {

    private static final AtomicLong PICTURES = new AtomicLong(61_816_623);

    private final UUID person;
    private final UUID photo = UUID.randomUUID();
    private final long picture = PICTURES.incrementAndGet();
    private final String family;
    private String dateOfBirth = "1975-03";
    private String nationality = "SY";
    private String name;
    private long version;
    private String otherNames =
            "{\"type\": \"AT_BIRTH\", \"family\": \"Weiß\"}, {\"type\": \"ALIAS\", \"full\": \"Абу Юсуф\", \"dateOfBirth\": \"1974\"}";

    private Shown(UUID person) {
        this.person = person;
        StringBuilder letters = new StringBuilder();
        ThreadLocalRandom.current().ints(12, 'a', 'z' + 1).forEach(letters::appendCodePoint);
        this.family = letters.toString();
    }

    public static Shown of(UUID person) {
        return new Shown(person);
    }

    public Shown born(String date) {
        dateOfBirth = date;
        return this;
    }

    public Shown ofNationality(String country) {
        nationality = country;
        return this;
    }

    /** By another name than the one that nobody else has. */
    public Shown named(String given, String family) {
        name = "{\"family\": \"%s\", \"given\": \"%s\"}".formatted(family, given);
        return this;
    }

    public Shown inAnotherScript(String given, String family) {
        otherNames +=
                ", {\"type\": \"ORIGINAL_SCRIPT\", \"family\": \"%s\", \"given\": \"%s\"}".formatted(family, given);
        return this;
    }

    /** As the public service writes it. */
    public String name() {
        return "AL-" + family.toUpperCase();
    }

    /** At a version of its own; otherwise at the one that the service has heard of. */
    public Shown atVersion(long number) {
        version = number;
        return this;
    }

    private long heard() {
        return Database.rows("select version from subject where subject_id = ?", person).stream()
                .mapToLong(row -> ((Number) row.get("version")).longValue())
                .findFirst()
                .orElse(1);
    }

    public UUID photo() {
        return photo;
    }

    public String picture() {
        return String.valueOf(picture);
    }

    public byte[] jpeg() {
        return ("picture of " + family).getBytes(StandardCharsets.UTF_8);
    }

    /** persons-service, as long as it is open. */
    public Neighbour given() {
        return Neighbour.answering(Map.of("/internal/persons/" + person + "/public-extract", json()));
    }

    /** What persons-service would answer. */
    public PublicPerson person() {
        try {
            return CDI.current().select(ObjectMapper.class).get().readValue(json(), PublicPerson.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String json() {
        return """
            {"id": "%s", "version": %d, "name": %s,
             "otherNames": [%s], "languages": ["ARA"],
             "parents": {"father": {"given": "Юсуф"}, "mother": {"family": "Łuk", "given": "Ana"}}, "occupation": "Clerk",
             "documents": [{"type": "PASSPORT", "number": "N1", "issuingCountry": "SY", "issuedOn": "2020-01-02"}], "sex": "MALE", "dateOfBirth": "%s", "placeOfBirth": "Łódź",
             "countryOfBirth": "PL", "nationalities": ["%s"],
             "description": {"heightCm": 178, "eyes": "BRO", "hair": "BLA", "marks": "scar"},
             "photos": [{"photoId": "%s", "pictureId": %d, "jpeg": "%s"}]}""".formatted(
                        person,
                        version == 0 ? heard() : version,
                        name == null ? "{\"family\": \"Al-%s\", \"given\": \"Khaléd Øyvind\"}".formatted(family) : name,
                        otherNames,
                        dateOfBirth,
                        nationality,
                        photo,
                        picture,
                        Base64.getEncoder().encodeToString(jpeg()));
    }
}
