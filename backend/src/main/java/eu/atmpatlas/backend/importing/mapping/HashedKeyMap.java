package eu.atmpatlas.backend.importing.mapping;

import java.util.Arrays;

/**
 * A memory-saving map from keys to numbers, about 30 bytes per key whatever its length, so that a
 * million rows fit in memory. It stores 64-bit hashes instead of keys; among a million keys, the
 * probability of a collision is one in thirty million.
 */
public final class HashedKeyMap {

    static final long ABSENT = -1;

    private long[] hashes = new long[1024];
    private long[] values = new long[1024];
    private int size;

    /** The number of a key, or {@link #ABSENT}. */
    long get(String key) {
        int slot = slot(hash(key));
        return hashes[slot] == 0 ? ABSENT : values[slot];
    }

    /** Stores a number for a key; returns the previous number, or {@link #ABSENT}. */
    long put(String key, long value) {
        if (size * 3 > hashes.length * 2) {
            grow();
        }
        long hash = hash(key);
        int slot = slot(hash);
        long previous = hashes[slot] == 0 ? ABSENT : values[slot];
        if (previous == ABSENT) {
            hashes[slot] = hash;
            size++;
        }
        values[slot] = value;
        return previous;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldValues = values;
        hashes = new long[oldHashes.length * 2];
        values = Arrays.copyOf(values, hashes.length);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** FNV-1a with the finaliser of MurmurHash3; never 0, which marks a free slot. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
