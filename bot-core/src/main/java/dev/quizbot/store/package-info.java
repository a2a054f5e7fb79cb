/**
 * The {@link dev.quizbot.quiz.Store} in SQL.
 *
 * <p>Start at {@link dev.quizbot.store.Database}, which opens one, and {@link
 * dev.quizbot.store.SqlStore}. {@link dev.quizbot.store.Jobs} is work that is due, in the same
 * database. Instants are stored as milliseconds since 1970 in UTC, written rounded down.
 */
@NullMarked
package dev.quizbot.store;

import org.jspecify.annotations.NullMarked;
