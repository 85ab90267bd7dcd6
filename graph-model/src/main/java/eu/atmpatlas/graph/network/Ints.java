package eu.atmpatlas.graph.network;

import java.util.Arrays;

/** A growing list of ints. */
final class Ints {

    private int[] held = new int[16];
    private int size;

    void add(int value) {
        if (size == held.length) {
            held = Arrays.copyOf(held, 2 * size);
        }
        held[size++] = value;
    }

    void addAll(int[] values) {
        for (int value : values) {
            add(value);
        }
    }

    int size() {
        return size;
    }

    int get(int place) {
        return held[place];
    }

    int[] toArray() {
        return Arrays.copyOf(held, size);
    }
}
