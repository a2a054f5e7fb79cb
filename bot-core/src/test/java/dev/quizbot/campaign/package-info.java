/**
 * Kills the real bot at random moments while people use it, or lets all misbehave that it needs,
 * and then looks whether anything was lost or done twice. Start at {@link
 * dev.quizbot.campaign.CrashCampaign}.
 */
@NullMarked
package dev.quizbot.campaign;

import org.jspecify.annotations.NullMarked;
