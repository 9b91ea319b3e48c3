package org.hueandcry.artworks.search;

import java.util.Set;
import org.hueandcry.artworks.measurement.MeasuresRead;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SidesTest {

    @Test
    void the_two_longest_sides_of_each_thing_count_whichever_is_the_height() {
        assertEquals(Set.of(new Sides(5000, 6100)), of("61 x 50 x 3 cm"));
        assertEquals(Set.of(new Sides(5000, 6100)), of("50 x 61 cm"));
        assertEquals(Set.of(new Sides(1000, 2000), new Sides(3000, 4000)), of("plate: 10 x 20 cm; sheet: 30 x 40 cm"));
        assertEquals(Set.of(new Sides(1000, 2000), new Sides(3000, 4000)), of("10 x 20 cm\n30 x 40 cm"));
        assertEquals(Set.of(new Sides(0, 1200)), of("diam. 12 cm, 3 kg"));
    }

    private static Set<Sides> of(String text) {
        return Sides.of(MeasuresRead.of(text).measures());
    }
}
