/**
 * What people live through with the bot, written once for every chat platform. Start at {@link
 * dev.quizbot.journey.JourneyContract}; {@link dev.quizbot.journey.World} is what an adapter's test
 * provides.
 */
@NullMarked
package dev.quizbot.journey;

import org.jspecify.annotations.NullMarked;
