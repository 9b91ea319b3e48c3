package org.hueandcry.gateway.door;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * From which address a request comes: that of the connection or, where a trusted proxy stands in between, the last in its {@code
 * X-Forwarded-For} that is no trusted proxy itself. What stands further left, callers may have written themselves.
 */
final class Callers {

    private static final int HOUSEHOLD = 64;

    /** Addresses that begin alike. */
    private record Network(byte[] address, int bits) {

        /** @param text an address, or one with the number of its bits that count: {@code 10.0.0.0/8} */
        static Network parse(String text) {
            String[] parts = text.trim().split("/", 2);
            byte[] address = bytes(parts[0]);
            if (address == null || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
                throw new IllegalArgumentException(
                        "TRUSTED_PROXIES: '" + text + "' is no address, and none as 10.0.0.0/8");
            }
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * 8;
            if (bits > address.length * 8) {
                throw new IllegalArgumentException("TRUSTED_PROXIES: '" + text + "' has more bits than an address");
            }
            return new Network(address, bits);
        }

        boolean holds(byte[] other) {
            int rest = address.length * 8 - bits;
            return other.length == address.length
                    && new BigInteger(1, other).shiftRight(rest).equals(new BigInteger(1, address).shiftRight(rest));
        }
    }

    private final List<Network> trusted;

    /** @param trusted addresses and networks of the proxies in front */
    Callers(List<String> trusted) {
        this.trusted = trusted.stream().map(Network::parse).toList();
    }

    String addressOf(HttpServerRequest request) {
        return addressOf(
                request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    /** @param forwarded every header {@code X-Forwarded-For}, in their order */
    String addressOf(String connected, List<String> forwarded) {
        List<String> hops =
                new ArrayList<>(Arrays.stream(String.join(",", forwarded).split(","))
                        .map(String::trim)
                        .toList());
        Collections.reverse(hops);
        String caller = connected;
        for (String hop : hops) {
            if (!isTrusted(caller) || bytes(hop) == null) {
                break;
            }
            caller = hop;
        }
        return caller;
    }

    /** Whose quota it uses: of IPv6 a whole /64, which is what one household or one machine is given. */
    static String quotaOf(String address) {
        byte[] bytes = bytes(address);
        if (bytes == null || bytes.length == 4) {
            return address;
        }
        Arrays.fill(bytes, HOUSEHOLD / 8, bytes.length, (byte) 0);
        return NetUtil.bytesToIpAddress(bytes) + "/" + HOUSEHOLD;
    }

    private boolean isTrusted(String address) {
        byte[] bytes = bytes(address);
        return bytes != null && trusted.stream().anyMatch(network -> network.holds(bytes));
    }

    /** Null where it is no address. An IPv4 address that is written as an IPv6 one is that IPv4 address. */
    private static byte[] bytes(String address) {
        byte[] bytes = address.isEmpty() ? null : NetUtil.createByteArrayFromIpAddressString(address);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
