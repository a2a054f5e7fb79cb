/**
 * The use cases, and the ports that the outside implements: {@link dev.quizbot.quiz.Platform} (a
 * place where people chat), and {@link dev.quizbot.quiz.Store}, {@link dev.quizbot.quiz.DailyStore}
 * and {@link dev.quizbot.quiz.Keep} (what is remembered).
 *
 * <p>Start at {@link dev.quizbot.quiz.Quiz}; {@link dev.quizbot.quiz.Steps} is how a round comes
 * from one phase to the next. Daily questions begin at {@link dev.quizbot.quiz.DailyPosts}.
 */
@NullMarked
package dev.quizbot.quiz;

import org.jspecify.annotations.NullMarked;
