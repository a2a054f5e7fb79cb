/**
 * Slack as a platform of the quiz: what people do there becomes commands and presses, cards become
 * messages. Start at {@link dev.quizbot.slack.SlackBot}.
 */
@NullMarked
package dev.quizbot.slack;

import org.jspecify.annotations.NullMarked;
