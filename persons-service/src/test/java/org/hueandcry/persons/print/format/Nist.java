package org.hueandcry.persons.print.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Transactions written field by field, right or wrong; US is written as ~, RS as ^. */
final class Nist {

    private final Map<String, String> first = new LinkedHashMap<>();
    private final List<Integer> types = new ArrayList<>();
    private final List<byte[]> records = new ArrayList<>();

    Nist() {
        first.put("002", "0400");
        first.put("003", "");
        first.put("004", "AMN");
        first.put("011", "00.00");
        first.put("012", "00.00");
    }

    Nist first(String field, String value) {
        first.put(field, value);
        return this;
    }

    Nist with(int type, byte[] record) {
        types.add(type);
        records.add(record);
        return this;
    }

    /** Numbered from 0 in the order of the records. */
    byte[] bytes() {
        if (first.get("003").isEmpty()) {
            StringBuilder content = new StringBuilder("1~" + records.size());
            for (int i = 0; i < types.size(); i++) {
                content.append('^').append(types.get(i)).append('~').append(String.format("%02d", i));
            }
            first.put("003", content.toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(tagged(1, first, null));
        records.forEach(out::writeBytes);
        return out.toByteArray();
    }

    static Map<String, String> image(int idc, int position, int width, int height, String coding) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("002", String.format("%02d", idc));
        fields.put("003", "3");
        fields.put("006", String.valueOf(width));
        fields.put("007", String.valueOf(height));
        fields.put("008", "1");
        fields.put("009", "500");
        fields.put("010", "500");
        fields.put("011", coding);
        fields.put("012", "8");
        fields.put("013", String.valueOf(position));
        return fields;
    }

    static byte[] raw(int type, int idc, int position, GrayImage image) {
        return tagged(type, image(idc, position, image.width(), image.height(), "NONE"), image.pixels());
    }

    static byte[] tagged(int type, Map<String, String> fields, byte[] data) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        fields.forEach((field, value) -> rest.writeBytes(("\u001d" + type + "." + field + ":" + value)
                .replace('~', '\u001f')
                .replace('^', '\u001e')
                .getBytes(StandardCharsets.ISO_8859_1)));
        if (data != null) {
            rest.writeBytes(("\u001d" + type + ".999:").getBytes(StandardCharsets.ISO_8859_1));
            rest.writeBytes(data);
        }
        rest.write(0x1c);
        String start = type + ".001:";
        int length = start.length() + rest.size();
        length += String.valueOf(length + 6).length();
        byte[] head = (start + length).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(head.length + rest.size())
                .put(head)
                .put(rest.toByteArray())
                .array();
    }

    /** A record of type 4. */
    static byte[] binary(int idc, int position, int resolution, int coding, int width, int height, byte[] data) {
        return ByteBuffer.allocate(18 + data.length)
                .putInt(18 + data.length)
                .put((byte) idc)
                .put((byte) 1)
                .put((byte) position)
                .put(new byte[] {-1, -1, -1, -1, -1})
                .put((byte) resolution)
                .putShort((short) width)
                .putShort((short) height)
                .put((byte) coding)
                .put(data)
                .array();
    }
}
