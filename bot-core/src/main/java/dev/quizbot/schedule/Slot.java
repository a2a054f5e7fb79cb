package dev.quizbot.schedule;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment at which something is due.
 *
 * @param date the local date it belongs to, in the timetable's zone; a series has one slot a date
 */
public record Slot(LocalDate date, Instant due) {}
