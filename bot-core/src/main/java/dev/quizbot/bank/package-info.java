/**
 * The questions: what one is made of, the bank that holds them, and the deck that says which comes
 * next.
 *
 * <p>Start at {@link dev.quizbot.bank.Question} and {@link dev.quizbot.bank.Deck}. Needs only the
 * JDK.
 */
@NullMarked
package dev.quizbot.bank;

import org.jspecify.annotations.NullMarked;
