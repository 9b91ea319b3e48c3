package org.hueandcry.notices.publicapi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What has been written of one state, for one address. Neither changes, so that no answer need be written twice; another state or
 * another address begins anew. So what is kept is bounded whatever hosts and queries strangers send: the notices, and some lists.
 */
final class WrittenAnswers {

    private static final int MOST_LISTS = 100;

    private final PublicState state;
    private final PublicAddress address;
    private final Map<PublicNotice.Id, Written> notices = new ConcurrentHashMap<>();
    private final Map<String, Written> lists = new ConcurrentHashMap<>();

    WrittenAnswers(PublicState state, PublicAddress address) {
        this.state = state;
        this.address = address;
    }

    /** A body, and the tag, in quotation marks, by which a client asks whether it still holds. */
    record Written(byte[] body, String tag) {

        static Written of(byte[] body) {
            return new Written(body, '"' + hash(body) + '"');
        }

        /** @param ifNoneMatch the header, null where it was not sent; a weak tag is as good as a strong one (RFC 9110) */
        boolean isAmong(String ifNoneMatch) {
            return ifNoneMatch != null
                    && Arrays.stream(ifNoneMatch.split(","))
                            .map(String::strip)
                            .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
        }

        private static String hash(byte[] body) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
                        .substring(0, 32);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return "Written[" + tag + "]";
        }
    }

    boolean areOf(PublicState other, PublicAddress otherAddress) {
        return state == other && address.equals(otherAddress);
    }

    Written notice(PublicNotice.Id id, Supplier<Written> write) {
        Written known = notices.get(id);
        if (known == null) {
            known = write.get();
            notices.put(id, known);
        }
        return known;
    }

    /** @param query all that the list depends on besides the state and the address */
    Written list(String query, Supplier<Written> write) {
        Written known = lists.get(query);
        if (known == null) {
            known = write.get();
            if (lists.size() >= MOST_LISTS) {
                lists.clear();
            }
            lists.put(query, known);
        }
        return known;
    }
}
