/**
 * Puts the parts together; the only package besides the terminal that reads the clock and makes
 * random numbers.
 *
 * <p>Start at {@link dev.quizbot.app.ChatBot}, which every adapter opens; {@link
 * dev.quizbot.app.DailyJobs} is what happens when a daily question is due, {@link
 * dev.quizbot.app.Upkeep} what a bot does by itself all the time.
 */
@NullMarked
package dev.quizbot.app;

import org.jspecify.annotations.NullMarked;
