/** Slack as a platform of the quiz; nothing here yet. */
@NullMarked
package dev.quizbot.slack;

import org.jspecify.annotations.NullMarked;
