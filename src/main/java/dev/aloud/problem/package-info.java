/** What went wrong, said so that the person at the screen can act on it. Every room may use it; it uses none. */
package dev.aloud.problem;
