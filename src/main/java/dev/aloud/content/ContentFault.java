package dev.aloud.content;

/** A value of a content file that can't be, and the key that it stands under, so that its line can be named. */
final class ContentFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** The message names the value and what it must be. */
    ContentFault(String key, String message) {
        super(message);
        this.key = key;
    }

    String key() {
        return key;
    }
}
