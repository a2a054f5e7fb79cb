package dev.quizbot.slack;

import dev.quizbot.campaign.ReplicasContract;
import dev.quizbot.campaign.Town;

/** Slack has no idempotent post: here it shows most. */
class SlackReplicasTest extends ReplicasContract {
  @Override
  protected Town town() {
    return new SlackTown();
  }
}
