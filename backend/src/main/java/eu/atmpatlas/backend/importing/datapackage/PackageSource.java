package eu.atmpatlas.backend.importing.datapackage;

import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.UnreadableFileException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The container of a data package's files. Paths are relative, with slashes, and cannot leave the
 * container.
 */
sealed interface PackageSource extends AutoCloseable {

    /** Name for reports and the change log. */
    String name();

    /**
     * Opens a file.
     *
     * @throws UnreadableFileException if there is no such file, or it is not allowed
     */
    InputStream open(String path) throws IOException;

    @Override
    default void close() throws IOException {}

    /** A folder on disk. Links that lead out of it are refused. */
    record Folder(Path root, ImportLimits limits) implements PackageSource {

        @Override
        public String name() {
            return root.toAbsolutePath().normalize().getFileName() + "/";
        }

        @Override
        public InputStream open(String path) throws IOException {
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw new UnreadableFileException("there is no file " + path + " in " + name());
            }
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new UnreadableFileException(path + " leads out of the package");
            }
            long limit = limits.maxFileSize().toBytes();
            return new SizeLimitedInputStream(path, Files.newInputStream(file), limit, read -> {});
        }
    }

    /** A folder on the class path. */
    record ClassPath(String root) implements PackageSource {

        @Override
        public String name() {
            return "classpath:" + root;
        }

        @Override
        public InputStream open(String path) {
            InputStream in = PackageSource.class.getResourceAsStream(root + "/" + path);
            if (in == null) {
                throw new UnreadableFileException("there is no file " + path + " in " + name());
            }
            return in;
        }
    }

    /** A zip, read without extracting it to disk. */
    final class Zip implements PackageSource {

        private final Path file;
        private final ImportLimits limits;
        private final ZipFile zip;
        private final String folder;

        Zip(Path file, ImportLimits limits) throws IOException {
            this.file = file;
            this.limits = limits;
            try {
                this.zip = new ZipFile(file.toFile());
            } catch (ZipException malformed) {
                throw new UnreadableFileException(
                        name() + " is not a zip: " + malformed.getMessage(), malformed);
            }
            try {
                this.folder = descriptorFolder();
            } catch (RuntimeException refused) {
                zip.close();
                throw refused;
            }
        }

        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public InputStream open(String path) throws IOException {
            ZipEntry entry = zip.getEntry(folder + path);
            if (entry == null || entry.isDirectory()) {
                throw new UnreadableFileException("there is no file " + path + " in " + name());
            }
            // The declared size may be false, so the bytes are counted while reading.
            long packed = Math.max(entry.getCompressedSize(), 1024);
            long limit = Math.min(limits.maxFileSize().toBytes(), packed * limits.maxExpansion());
            return new SizeLimitedInputStream(path, zip.getInputStream(entry), limit, read -> {});
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }

        /**
         * A zip of a folder contains that folder, so the package root is the folder of the
         * descriptor.
         */
        private String descriptorFolder() {
            if (zip.size() > limits.maxFiles()) {
                throw new UnreadableFileException(
                        "%s holds %,d files, more than the %,d allowed (atlas.import.max-files)"
                                .formatted(name(), zip.size(), limits.maxFiles()));
            }
            String found = null;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                String entry = entries.nextElement().getName();
                boolean descriptor =
                        entry.equals(DataPackage.DESCRIPTOR_FILE)
                                || entry.endsWith("/" + DataPackage.DESCRIPTOR_FILE);
                if (descriptor && (found == null || entry.length() < found.length())) {
                    found = entry;
                }
            }
            if (found == null) {
                throw new UnreadableFileException(
                        "there is no " + DataPackage.DESCRIPTOR_FILE + " in " + name());
            }
            return found.substring(0, found.length() - DataPackage.DESCRIPTOR_FILE.length());
        }
    }
}
