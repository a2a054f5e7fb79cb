/**
 * When daily questions are due. Start at {@link dev.quizbot.schedule.Timetable}; {@link
 * dev.quizbot.schedule.DailySeries} is what a team sets up.
 */
@NullMarked
package dev.quizbot.schedule;

import org.jspecify.annotations.NullMarked;
