package eu.atmpatlas.graph.write.contact;

/**
 * A text as a reader sees it, whatever characters it is written in: full-width signs and digits of
 * other scripts are those of ASCII, every dash is a hyphen and every space a space. Characters keep
 * their positions; each is folded when it is read.
 */
final class FoldedText implements CharSequence {

    private static final int FULL_WIDTH_START = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private final CharSequence text;

    FoldedText(CharSequence text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        char c = text.charAt(index);
        return c < 0x80 ? c : fold(c);
    }

    private static char fold(char c) {
        if (c >= FULL_WIDTH_START && c <= FULL_WIDTH_END) {
            return (char) (c - FULL_WIDTH_OFFSET);
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (c == '\uFE6B') {
            return '@';
        }
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            default -> c == '\u2212' ? '-' : c == '\u00B7' || c == '\u2022' ? '.' : c;
        };
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new FoldedText(text.subSequence(start, end));
    }

    @Override
    public String toString() {
        return new StringBuilder(this).toString();
    }
}
