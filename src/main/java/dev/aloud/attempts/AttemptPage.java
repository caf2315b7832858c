package dev.aloud.attempts;

import java.util.List;

/**
 * One page of the list. Immutable.
 *
 * @param attempts newest first
 * @param page 1-based
 * @param pages at least 1
 * @param total attempts on all pages
 */
public record AttemptPage(List<Attempt> attempts, int page, int pages, int total) {
    public AttemptPage {
        attempts = List.copyOf(attempts);
    }
}
