package dev.aloud.attempts;

/**
 * A word of the user's own that the speech model doesn't know.
 *
 * @param word in lower case
 * @param heard what the speech model writes instead
 * @param typed whether the user said so once; otherwise it was corrected twice
 */
public record OwnWord(String word, String heard, boolean typed) {}
