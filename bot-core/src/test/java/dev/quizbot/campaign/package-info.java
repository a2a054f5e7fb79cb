/**
 * Programs that kill the real bot at random moments while people use it, and then look whether
 * anything was lost or done twice. Start at {@link dev.quizbot.campaign.CrashCampaign}.
 */
@NullMarked
package dev.quizbot.campaign;

import org.jspecify.annotations.NullMarked;
