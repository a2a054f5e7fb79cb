/** Discord as a platform of the quiz; nothing here yet. */
@NullMarked
package dev.quizbot.discord;

import org.jspecify.annotations.NullMarked;
