package eu.atmpatlas.backend.synthetic;

/**
 * Number of records of each kind for a number of sites, in about the same proportions as the real
 * data.
 */
record GraphSize(int sites) {

    static final int MAX_SITES = 2_000_000;

    /**
     * @throws IllegalArgumentException if the number is out of range
     */
    GraphSize {
        if (sites < 1 || sites > MAX_SITES) {
            throw new IllegalArgumentException("sites must be 1 to 2,000,000, not " + sites);
        }
    }

    int institutions() {
        return Math.max(3, sites * 6 / 10);
    }

    int initiatives() {
        return Math.max(2, sites / 50);
    }

    int experts() {
        return Math.max(2, sites / 4);
    }

    int products() {
        return Math.max(2, sites / 20);
    }
}
