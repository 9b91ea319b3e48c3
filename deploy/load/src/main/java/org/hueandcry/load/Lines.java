package org.hueandcry.load;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of an import, made while they are sent. */
final class Lines implements Enumeration<InputStream> {

    private static final int AT_ONCE = 1_000;

    private final int count;
    private final IntFunction<String> line;
    private int next;

    /** @param line of each number, without its end */
    Lines(int count, IntFunction<String> line) {
        this.count = count;
        this.line = line;
    }

    @Override
    public boolean hasMoreElements() {
        return next < count;
    }

    @Override
    public InputStream nextElement() {
        int from = next;
        next = Math.min(count, from + AT_ONCE);
        return new ByteArrayInputStream(IntStream.range(from, next)
                .mapToObj(number -> line.apply(number) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }
}
