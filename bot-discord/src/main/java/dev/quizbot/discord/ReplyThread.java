package dev.quizbot.discord;

import static net.dv8tion.jda.api.requests.ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS;
import static net.dv8tion.jda.api.requests.ErrorResponse.UNKNOWN_MESSAGE;

import dev.quizbot.app.PlainText;
import dev.quizbot.quiz.MessageKey;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/**
 * Where a message's explanations go: the thread that was started from it, or replies to it where
 * threads are not allowed.
 *
 * @param channel the thread itself, or the message's channel
 */
record ReplyThread(GuildMessageChannel channel, String message) {
  private static final int MAX_NAME = 100;

  /** The message's thread, whoever started it; starts one if there is none. */
  static ReplyThread of(GuildMessageChannel channel, String message, String name) {
    Optional<ThreadChannel> thread =
        channel instanceof IThreadContainer container && mayStart(channel)
            ? thread(container, message, name)
            : Optional.empty();
    return new ReplyThread(
        thread.<GuildMessageChannel>map(there -> there).orElse(channel), message);
  }

  /** How many of these parts of what has this key are told already. */
  int told(List<MessageCreateData> parts, MessageKey key) {
    List<Message> own =
        DiscordPlatform.own(channel, isThread() ? "0" : DiscordPlatform.snowflake(key));
    return (int) own.stream().filter(message -> isPart(message, parts.get(0))).count();
  }

  void tell(MessageCreateData part, String nonce) {
    MessageCreateAction sending = channel.sendMessage(part).setNonce(nonce);
    if (!isThread()) {
      sending =
          sending.setMessageReference(message).failOnInvalidReply(true).mentionRepliedUser(false);
    }
    Requests.complete(sending);
  }

  /**
   * In a thread there may be other messages of ours: questions, which have controls, and notices
   * and leaderboards, which have titles of their own. Only the first part has a title. Discord puts
   * the message that the thread was started from into it, too, as one of another type.
   */
  private boolean isPart(Message own, MessageCreateData first) {
    if (!isThread()) {
      return own.getMessageReference() != null
          && own.getMessageReference().getMessageId().equals(message);
    }
    return own.getType().equals(MessageType.DEFAULT)
        && own.getComponents().isEmpty()
        && own.getEmbeds().stream()
            .map(MessageEmbed::getTitle)
            .anyMatch(title -> title == null || title.equals(title(first)));
  }

  private static @Nullable String title(MessageCreateData message) {
    return message.getEmbeds().get(0).getTitle();
  }

  private boolean isThread() {
    return channel.getId().equals(message);
  }

  static boolean mayStart(GuildMessageChannel channel) {
    Member self = channel.getGuild().getSelfMember();
    return channel instanceof IThreadContainer
        && self.hasPermission(
            channel, Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS);
  }

  /** None where Discord wants no thread, or where nobody may write in it any more. */
  private static Optional<ThreadChannel> thread(
      IThreadContainer channel, String message, String name) {
    try {
      Optional<ThreadChannel> thread =
          started(channel, message, name).filter(there -> !Threads.isClosedToUs(there));
      thread.ifPresent(Threads::wake);
      return thread;
    } catch (ErrorResponseException response) {
      if (response.isServerError() || response.getErrorResponse() == UNKNOWN_MESSAGE) {
        throw response;
      }
      return Optional.empty();
    }
  }

  /** A thread has the id of the message that it was started from. */
  private static Optional<ThreadChannel> started(
      IThreadContainer channel, String message, String name) {
    ThreadChannel known = channel.getGuild().getThreadChannelById(message);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return Optional.of(
          Requests.complete(
              channel.createThreadChannel(PlainText.shortened(name, MAX_NAME), message)));
    } catch (ErrorResponseException response) {
      if (response.getErrorResponse() != THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS) {
        throw response;
      }
      return Threads.find(channel.getGuild(), message);
    }
  }
}
