package dev.quizbot.slack.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A conversation. What it shows is always what people see at that moment. */
public final class Channel {
  private final String id;
  private final String name;
  private final Team team;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private volatile boolean archived;
  private volatile boolean deleted;
  private volatile boolean botIsMember = true;
  private volatile boolean isOthers;

  Channel(String id, String name, Team team) {
    this.id = id;
    this.name = name;
    this.team = team;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Team team() {
    return team;
  }

  /** What everybody sees here outside of threads, oldest first. */
  public List<Message> messages() {
    return messages.stream()
        .filter(message -> !message.isDeleted() && message.thread().isEmpty())
        .toList();
  }

  /** The replies in a message's thread, oldest first. */
  public List<Message> replies(Message parent) {
    return messages.stream()
        .filter(message -> !message.isDeleted())
        .filter(message -> message.thread().equals(Optional.of(parent.ts())))
        .toList();
  }

  public void archive() {
    archived = true;
  }

  public void delete() {
    deleted = true;
  }

  /** Removes the bot from the channel. */
  public void removeBot() {
    botIsMember = false;
  }

  void shareWithout() {
    isOthers = true;
  }

  void add(Message message) {
    messages.add(message);
  }

  Message find(String ts) {
    return messages.stream()
        .filter(message -> message.ts().equals(ts) && !message.isDeleted())
        .findFirst()
        .orElseThrow(() -> new Refusal("message_not_found"));
  }

  void requireReadable() {
    if (deleted || (isPrivate() && !botIsMember)) {
      throw new Refusal("channel_not_found");
    }
    if (!botIsMember) {
      throw new Refusal("not_in_channel");
    }
  }

  void requireWritable() {
    requireReadable();
    if (isOthers) {
      throw new Refusal("team_access_not_granted");
    }
    if (archived) {
      throw new Refusal("is_archived");
    }
  }

  String historyScope() {
    return isPrivate() ? "groups:history" : "channels:history";
  }

  private boolean isPrivate() {
    return id.startsWith("G");
  }
}
