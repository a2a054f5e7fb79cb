package dev.quizbot.slack;

import java.util.Optional;

/** The workspaces where the app is installed. */
interface Workspaces {
  /** The workspace with this team id; none if the app is not installed there. */
  Optional<Workspace> find(String team);
}
