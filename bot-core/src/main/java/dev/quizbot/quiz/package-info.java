/**
 * The use cases, and the two ports that the outside implements: {@link dev.quizbot.quiz.Platform}
 * (a place where people chat) and {@link dev.quizbot.quiz.Store} (what is remembered).
 *
 * <p>Start at {@link dev.quizbot.quiz.Quiz}.
 */
@NullMarked
package dev.quizbot.quiz;

import org.jspecify.annotations.NullMarked;
