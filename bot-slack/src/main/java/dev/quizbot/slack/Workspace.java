package dev.quizbot.slack;

/**
 * A workspace where the app is installed.
 *
 * @param team its id
 * @param token the bot's token there; never logged
 * @param botUser the bot's user id there
 * @param address of the workspace on the web, with a slash at the end
 */
record Workspace(String team, String token, String botUser, String address) {
  @Override
  public String toString() {
    return "workspace " + address;
  }
}
