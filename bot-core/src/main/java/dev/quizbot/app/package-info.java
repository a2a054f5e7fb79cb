/**
 * Puts the parts together; the only package besides the terminal that reads the clock and makes
 * random numbers.
 *
 * <p>Start at {@link dev.quizbot.app.Bot}.
 */
@NullMarked
package dev.quizbot.app;

import org.jspecify.annotations.NullMarked;
