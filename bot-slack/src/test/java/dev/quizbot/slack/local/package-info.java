/**
 * A local Slack for tests: an HTTP and WebSocket server on the loopback interface that the real
 * Bolt connects to. It keeps channels, messages, threads and what only one person sees, refuses
 * what Slack refuses, and lets a test act as people and order faults.
 *
 * <p>Start at {@link dev.quizbot.slack.local.LocalSlack}, then {@link
 * dev.quizbot.slack.local.Person}. Methods, errors and limits are those of Slack's API
 * documentation.
 */
@NullMarked
package dev.quizbot.slack.local;

import org.jspecify.annotations.NullMarked;
