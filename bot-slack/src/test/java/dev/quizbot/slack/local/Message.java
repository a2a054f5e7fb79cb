package dev.quizbot.slack.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quizbot.local.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A message, as it is now: an update shows in the same object. */
public final class Message {
  private final Channel channel;
  private final String ts;
  private final Optional<String> thread;
  private final boolean ephemeral;
  private volatile ObjectNode content;
  private volatile boolean deleted;
  private final AtomicInteger edits = new AtomicInteger();

  Message(
      Channel channel, String ts, Optional<String> thread, boolean ephemeral, ObjectNode content) {
    this.channel = channel;
    this.ts = ts;
    this.thread = thread;
    this.ephemeral = ephemeral;
    this.content = content;
  }

  public Channel channel() {
    return channel;
  }

  public String ts() {
    return ts;
  }

  /** The timestamp of the message in whose thread it is. */
  public Optional<String> thread() {
    return thread;
  }

  /** Whether only one person sees it. */
  public boolean isEphemeral() {
    return ephemeral;
  }

  public boolean isDeleted() {
    return deleted;
  }

  /** How often it was changed. */
  public int edits() {
    return edits.get();
  }

  /** What notifications and screen readers read. */
  public String fallback() {
    return content.path("text").asText();
  }

  /** Every text a person reads in it, in order. */
  public String text() {
    return String.join("\n", Blocks.texts(blocks()));
  }

  public JsonNode blocks() {
    return content.path("blocks");
  }

  /** Its interactive elements, from top to bottom. */
  public List<JsonNode> elements() {
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode block : blocks()) {
      elements.addAll(Json.elements(block.path("elements")));
    }
    return elements.stream().filter(element -> element.has("action_id")).toList();
  }

  /** Its buttons, from top to bottom. */
  public List<JsonNode> buttons() {
    return elements().stream().filter(e -> e.path("type").asText().equals("button")).toList();
  }

  public JsonNode metadata() {
    return content.path("metadata");
  }

  public void delete() {
    deleted = true;
  }

  void update(ObjectNode changed) {
    if (!changed.has("metadata") && content.has("metadata")) {
      changed.set("metadata", content.path("metadata"));
    }
    content = changed;
    edits.incrementAndGet();
  }

  /** The message as the API shows it. */
  ObjectNode json(boolean withMetadata) {
    ObjectNode json = content.deepCopy();
    if (!withMetadata) {
      json.remove("metadata");
    }
    json.put("type", "message").put("ts", ts);
    if (!content.has("user")) {
      json.put("user", channel.team().botUser()).put("bot_id", "B" + channel.team().id());
    }
    thread.ifPresent(parent -> json.put("thread_ts", parent));
    return json;
  }
}
