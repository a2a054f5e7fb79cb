package dev.quizbot.slack;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Workspaces that become known when Slack has been reached; what is asked before waits. */
final class LateWorkspaces implements Workspaces {
  private final CompletableFuture<Workspaces> known = new CompletableFuture<>();

  void are(Workspaces workspaces) {
    known.complete(workspaces);
  }

  @Override
  public Optional<Workspace> find(String team) {
    return known.join().find(team);
  }
}
