package eu.atmpatlas.graph.network.algorithm;

import java.util.Arrays;

/** A growing list of ints. */
public final class IntList {

    private int[] elements = new int[16];
    private int size;

    public void add(int value) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, 2 * size);
        }
        elements[size++] = value;
    }

    void addAll(int[] values) {
        for (int value : values) {
            add(value);
        }
    }

    int size() {
        return size;
    }

    int get(int index) {
        return elements[index];
    }

    public int[] toArray() {
        return Arrays.copyOf(elements, size);
    }
}
