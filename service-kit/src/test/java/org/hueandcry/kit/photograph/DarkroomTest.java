package org.hueandcry.kit.photograph;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DarkroomTest {

    private final Darkroom darkroom = new Darkroom();

    @Test
    void a_jpeg_and_a_png_become_a_jpeg_with_a_thumbnail() throws IOException {
        for (byte[] file : new byte[][] {Pictures.jpeg(800, 600), Pictures.png(800, 600)}) {
            Photograph photograph = darkroom.develop(file);
            assertEquals(800, decoded(photograph.jpeg()).getWidth());
            assertEquals(600, photograph.height());
            BufferedImage small = decoded(photograph.thumbnail());
            assertEquals(240, small.getWidth());
            assertEquals(180, small.getHeight());
        }
    }

    @Test
    void sixteen_bits_and_the_first_of_several_frames_are_taken_in_and_four_colours_are_asked_for_in_three() {
        for (byte[] file : new byte[][] {Pictures.deep(400, 300), Pictures.animated(400, 300)}) {
            assertEquals(400, darkroom.develop(file).width());
        }
        HttpProblem refused = assertThrows(HttpProblem.class, () -> darkroom.develop(Pictures.cmyk(400, 300)));
        assertTrue(Problems.faultsOf(refused).get(0).detail().contains("send it in RGB"));
    }

    @Test
    void what_the_camera_wrote_is_left_behind_and_the_orientation_carried_out() {
        Photograph photograph = darkroom.develop(Pictures.jpegWithExif(400, 300, 6, "taken at 48.85 N 2.35 E"));
        assertEquals(300, photograph.width());
        assertEquals(400, photograph.height());
        assertFalse(text(photograph.jpeg()).contains("48.85"));
        assertFalse(text(photograph.jpeg()).contains("Exif"));
    }

    @Test
    void each_orientation_turns_a_corner_to_where_it_belongs() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            Photograph photograph = darkroom.develop(Pictures.jpegWithExif(200, 100, orientation, "x"));
            assertEquals(orientation >= 5 ? 100 : 200, photograph.width(), "orientation " + orientation);
        }
    }

    @Test
    void a_large_picture_is_kept_smaller() {
        Photograph photograph = darkroom.develop(Pictures.png(6000, 4000));
        assertEquals(3000, photograph.width());
        assertEquals(2000, photograph.height());
    }

    @Test
    void a_bomb_is_refused_by_its_header() {
        assertEquals(400, refused(Pictures.bomb(60_000, 60_000)));
        assertEquals(400, refused(Pictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        assertEquals(400, refused(Pictures.bomb(0, 0)));
        assertEquals(400, refused(Pictures.bomb(5_000, 5_000)));
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_calls_itself() {
        for (byte[] file : new byte[][] {
            {},
            "GIF89a".getBytes(StandardCharsets.US_ASCII),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII),
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            Arrays.copyOf(Pictures.png(50, 50), 60)
        }) {
            assertEquals(400, refused(file));
        }
    }

    @Test
    void a_picture_that_the_decoder_stumbles_over_is_refused_too() {
        assertEquals(400, refused(Pictures.withoutPalette()));
    }

    @Test
    void who_is_allowed_fewer_pixels_is_refused_more() {
        byte[] file = Pictures.bomb(4_001, 3_000);
        assertEquals(
                400,
                assertThrows(HttpProblem.class, () -> darkroom.develop(file, 12_000_000))
                        .getStatusCode());
        assertEquals(60, darkroom.develop(Pictures.png(60, 50), 3_000).width());
    }

    @Test
    void more_than_ten_megabytes_are_too_large() {
        assertEquals(413, refused(Arrays.copyOf(Pictures.jpeg(10, 10), Darkroom.LARGEST_FILE + 1)));
    }

    @Test
    void a_damaged_picture_is_a_picture_or_a_refusal_and_never_anything_else() {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] file = i % 2 == 0 ? Pictures.jpegWithExif(64, 48, 1, "x") : Pictures.png(64, 48);
            for (int damage = 0; damage < 5; damage++) {
                file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                darkroom.develop(file);
            } catch (HttpProblem problem) {
                assertEquals(400, problem.getStatusCode());
                refused++;
            }
        }
        assertTrue(refused > 0, "some of the damage must matter for this test to say anything");
    }

    private int refused(byte[] file) {
        return assertThrows(HttpProblem.class, () -> darkroom.develop(file)).getStatusCode();
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
