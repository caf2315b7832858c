package dev.aloud.content;

/** A wrong value of a content file, with its key, so that its line can be found. */
public final class ContentFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** The message names the value and what it must be. */
    public ContentFault(String key, String message) {
        super(message);
        this.key = key;
    }

    String key() {
        return key;
    }
}
