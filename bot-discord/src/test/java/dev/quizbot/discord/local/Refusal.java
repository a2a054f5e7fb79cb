package dev.quizbot.discord.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import dev.quizbot.local.Reply;

/** A request that Discord would refuse: the HTTP status and the body of the answer. */
final class Refusal extends RuntimeException {

  private final int status;
  private final transient ObjectNode body;

  Refusal(int status, int code, String message) {
    this(status, Json.object().put("message", message).put("code", code));
  }

  Refusal(int status, ObjectNode body) {
    super(status + " " + body);
    this.status = status;
    this.body = body;
  }

  Reply reply() {
    return new Reply(status, body);
  }

  static Refusal unauthorized() {
    return new Refusal(401, 0, "401: Unauthorized");
  }

  static Refusal notFound() {
    return new Refusal(404, 0, "404: Not Found");
  }

  static Refusal unknownChannel() {
    return new Refusal(404, 10003, "Unknown Channel");
  }

  static Refusal unknownGuild() {
    return new Refusal(404, 10004, "Unknown Guild");
  }

  static Refusal unknownMember() {
    return new Refusal(404, 10007, "Unknown Member");
  }

  static Refusal unknownMessage() {
    return new Refusal(404, 10008, "Unknown Message");
  }

  static Refusal unknownUser() {
    return new Refusal(404, 10013, "Unknown User");
  }

  static Refusal unknownWebhook() {
    return new Refusal(404, 10015, "Unknown Webhook");
  }

  static Refusal unknownInteraction() {
    return new Refusal(404, 10062, "Unknown interaction");
  }

  static Refusal unknownCommand() {
    return new Refusal(404, 10063, "Unknown application command");
  }

  static Refusal alreadyAcknowledged() {
    return new Refusal(400, 40060, "Interaction has already been acknowledged.");
  }

  static Refusal missingAccess() {
    return new Refusal(403, 50001, "Missing Access");
  }

  static Refusal anothersMessage() {
    return new Refusal(403, 50005, "Cannot edit a message authored by another user");
  }

  static Refusal emptyMessage() {
    return new Refusal(400, 50006, "Cannot send an empty message");
  }

  static Refusal missingPermissions() {
    return new Refusal(403, 50013, "Missing Permissions");
  }

  static Refusal expiredToken() {
    return new Refusal(401, 50027, "Invalid Webhook Token");
  }

  static Refusal archivedThread() {
    return new Refusal(400, 50083, "Thread is archived");
  }

  static Refusal lockedThread() {
    return new Refusal(400, 160005, "Thread is locked");
  }

  static Refusal noReplyWithoutHistory() {
    return new Refusal(400, 160002, "Cannot reply without permission to read message history");
  }

  static Refusal threadExists() {
    return new Refusal(400, 160004, "A thread has already been created for this message");
  }
}
