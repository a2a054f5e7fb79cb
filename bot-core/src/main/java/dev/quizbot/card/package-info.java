/**
 * What people read: platform-neutral cards and every sentence on them.
 *
 * <p>Start at {@link dev.quizbot.card.Card} (the data) and {@link dev.quizbot.card.QuestionCard} (a
 * question's message). Platforms turn cards into their own markup and add no words of their own.
 */
@NullMarked
package dev.quizbot.card;

import org.jspecify.annotations.NullMarked;
