package dev.aloud;

/** The way in. */
public final class Aloud {
    private Aloud() {}

    /** Starts Aloud. */
    public static void main(String[] args) {
        System.out.println("Aloud");
    }
}
