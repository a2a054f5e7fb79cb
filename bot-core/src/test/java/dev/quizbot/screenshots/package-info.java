/** Pictures for the README, made of what the bot really sends. */
@NullMarked
package dev.quizbot.screenshots;

import org.jspecify.annotations.NullMarked;
