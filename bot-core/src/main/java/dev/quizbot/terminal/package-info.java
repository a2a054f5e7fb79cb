/**
 * The terminal as a platform, and the command line.
 *
 * <p>Start at {@link dev.quizbot.terminal.Main}.
 */
@NullMarked
package dev.quizbot.terminal;

import org.jspecify.annotations.NullMarked;
