package org.hueandcry.persons.transliteration;

import java.util.Arrays;

/** Numbers by a pair of numbers: an open hash table without boxes, as it is asked hundreds of times for one likeness. */
final class Pairs {
    private long[] keys;
    private double[] values;
    private int size;

    Pairs(int expected) {
        var capacity = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
        keys = new long[capacity];
        Arrays.fill(keys, -1);
        values = new double[capacity];
    }

    int size() {
        return size;
    }

    double get(long key) {
        return values[slot(key)];
    }

    boolean contains(long key) {
        return keys[slot(key)] == key;
    }

    void add(long key, double value) {
        var slot = slot(key);
        if (keys[slot] != key) {
            keys[slot] = key;
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        values[slot] += value;
    }

    void forEach(Visitor visitor) {
        for (var i = 0; i < keys.length; i++) {
            if (keys[i] != -1) {
                visitor.visit(keys[i], values[i]);
            }
        }
    }

    private int slot(long key) {
        var hash = key * 0x9E3779B97F4A7C15L;
        var slot = (int) (hash >>> 32) & keys.length - 1;
        while (keys[slot] != key && keys[slot] != -1) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        Arrays.fill(keys, -1);
        values = new double[keys.length];
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                var slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    interface Visitor {
        void visit(long key, double value);
    }
}
