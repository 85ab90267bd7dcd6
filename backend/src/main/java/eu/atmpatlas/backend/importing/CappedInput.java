package eu.atmpatlas.backend.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A file that may not be longer than allowed, whatever its container says of its length. */
final class CappedInput extends FilterInputStream {

    private final String name;
    private final long most;
    private final LongConsumer tally;
    private long read;

    /**
     * @param tally is told of the bytes read, and may refuse them
     */
    CappedInput(String name, InputStream in, long most, LongConsumer tally) {
        super(in);
        this.name = name;
        this.most = most;
        this.tally = tally;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
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

    private void count(long some) {
        read += some;
        tally.accept(some);
        if (read > most) {
            throw new RefusedPackageException(
                    "%s unpacks to more than the %,d bytes allowed (atlas.import.max-file-size, max-expansion)"
                            .formatted(name, most));
        }
    }
}
