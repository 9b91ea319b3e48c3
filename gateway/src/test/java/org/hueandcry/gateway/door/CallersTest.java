package org.hueandcry.gateway.door;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CallersTest {

    private final Callers callers = new Callers(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48"));

    @Test
    void whoever_connects_is_the_caller_unless_a_trusted_proxy_does() {
        assertEquals("203.0.113.5", callers.addressOf("203.0.113.5", List.of("198.51.100.1")));
        assertEquals("198.51.100.1", callers.addressOf("10.1.2.3", List.of("198.51.100.1")));
        assertEquals("198.51.100.1", callers.addressOf("::ffff:10.1.2.3", List.of("198.51.100.1")));
        assertEquals("2001:db8:2::9", callers.addressOf("2001:db8:1::1", List.of("2001:db8:2::9")));
        assertEquals("10.1.2.3", new Callers(List.of()).addressOf("10.1.2.3", List.of("198.51.100.1")));
    }

    @Test
    void what_a_caller_wrote_before_the_proxies_is_not_believed() {
        assertEquals(
                "198.51.100.1", callers.addressOf("10.1.2.3", List.of("1.1.1.1, 198.51.100.1", "192.0.2.7, 10.9.9.9")));
        assertEquals("10.1.2.3", callers.addressOf("10.1.2.3", List.of("nonsense")));
        assertEquals("10.1.2.3", callers.addressOf("10.1.2.3", List.of()));
        assertEquals("10.9.9.9", callers.addressOf("10.1.2.3", List.of("unknown, 10.9.9.9")));
    }

    @Test
    void of_ipv6_a_whole_network_of_64_bits_shares_a_quota() {
        assertEquals(Callers.quotaOf("2001:db8:2:3::9"), Callers.quotaOf("2001:db8:2:3:ffff::1"));
        assertNotEquals(Callers.quotaOf("2001:db8:2:3::9"), Callers.quotaOf("2001:db8:2:4::9"));
        assertEquals("198.51.100.1", Callers.quotaOf("198.51.100.1"));
    }

    @Test
    void a_setting_that_names_no_address_stops_the_start() {
        for (String wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x", "")) {
            assertThrows(IllegalArgumentException.class, () -> new Callers(List.of(wrong)), wrong);
        }
    }

    @Test
    void a_public_address_with_a_path_stops_the_start_and_says_why() {
        for (String good : List.of("https://hue.example", "https://hue.example/", "http://localhost:8080")) {
            assertEquals(URI.create(good), Upstreams.mustHaveNoPath(URI.create(good)));
        }
        for (String wrong : List.of("https://hue.example/police", "hue.example", "https://hue.example?x")) {
            assertTrue(assertThrows(
                            IllegalArgumentException.class, () -> Upstreams.mustHaveNoPath(URI.create(wrong)), wrong)
                    .getMessage()
                    .startsWith("PUBLIC_URL is '" + wrong));
        }
    }
}
