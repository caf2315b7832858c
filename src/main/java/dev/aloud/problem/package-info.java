/** Problems in words that help the user. Every room may use this one; it uses none. */
package dev.aloud.problem;
