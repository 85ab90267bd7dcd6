package eu.atmpatlas.backend.importing.datapackage;

import eu.atmpatlas.backend.importing.csv.UnreadableFileException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Limits the size of a file, whatever size its container declares. */
final class SizeLimitedInputStream extends FilterInputStream {

    private final String name;
    private final long limit;
    private final LongConsumer counter;
    private long read;

    /**
     * @param counter receives the number of bytes read; it can throw to stop
     */
    SizeLimitedInputStream(String name, InputStream in, long limit, LongConsumer counter) {
        super(in);
        this.name = name;
        this.limit = limit;
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long count) {
        read += count;
        counter.accept(count);
        if (read > limit) {
            throw new UnreadableFileException(
                    "%s unpacks to more than the %,d bytes allowed (atlas.import.max-file-size, max-expansion)"
                            .formatted(name, limit));
        }
    }
}
