package org.hueandcry.persons.print.gallery;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The prints of one position. One thread changes it while others read: what they have begun to read they read to its end, as it was or newer. */
final class Shelf {

    /** What can be read: the first {@code size} of these, without the gaps. A print is one reference, so that none is read half changed. */
    record Content(HeldPrint[] prints, int size) {}

    private volatile Content content = new Content(new HeldPrint[16], 0);
    private final Deque<Integer> gaps = new ArrayDeque<>();

    Content content() {
        return content;
    }

    /** @return where it stands now */
    int add(HeldPrint print) {
        Integer gap = gaps.poll();
        if (gap != null) {
            content.prints[gap] = print;
            content = new Content(content.prints, content.size);
            return gap;
        }
        int place = content.size;
        HeldPrint[] prints = place < content.prints.length
                ? content.prints
                : Arrays.copyOf(content.prints, 2 * content.prints.length);
        prints[place] = print;
        content = new Content(prints, place + 1);
        return place;
    }

    void remove(int place) {
        content.prints[place] = null;
        content = new Content(content.prints, content.size);
        gaps.add(place);
    }
}
