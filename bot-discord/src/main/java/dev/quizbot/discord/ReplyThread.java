package dev.quizbot.discord;

import dev.quizbot.app.PlainText;
import dev.quizbot.quiz.MessageKey;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Where a message's explanations go: the thread that was started from it, or replies to it where
 * threads are not allowed.
 *
 * @param channel the thread itself, or the message's channel
 */
record ReplyThread(GuildMessageChannel channel, String message) {
  private static final int MAX_NAME = 100;

  /** The message's thread; starts one if there is none. */
  static ReplyThread of(GuildMessageChannel channel, String message, String name) {
    if (!mayStart(channel)) {
      return new ReplyThread(channel, message);
    }
    try {
      return new ReplyThread(started((IThreadContainer) channel, message, name), message);
    } catch (ErrorResponseException response) {
      if (response.getErrorResponse() != ErrorResponse.MISSING_PERMISSIONS) {
        throw response;
      }
      return new ReplyThread(channel, message); // taken away a moment ago
    }
  }

  /** How many parts of what has this key are told already. */
  int told(MessageKey key) {
    List<Message> own =
        DiscordPlatform.own(channel, isThread() ? "0" : DiscordPlatform.snowflake(key));
    return (int) own.stream().filter(this::isPart).count();
  }

  void tell(MessageCreateData part, String nonce) {
    MessageCreateAction sending = channel.sendMessage(part).setNonce(nonce);
    if (!isThread()) {
      sending =
          sending.setMessageReference(message).failOnInvalidReply(true).mentionRepliedUser(false);
    }
    Requests.complete(sending);
  }

  /** Discord puts the message that a thread was started from into it, as one of another type. */
  private boolean isPart(Message own) {
    return isThread()
        ? own.getType().equals(MessageType.DEFAULT)
        : own.getMessageReference() != null
            && own.getMessageReference().getMessageId().equals(message);
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

  /** A thread has the id of the message that it was started from. */
  private static ThreadChannel started(IThreadContainer channel, String message, String name) {
    ThreadChannel known = channel.getGuild().getThreadChannelById(message);
    if (known != null) {
      return known;
    }
    try {
      return Requests.complete(
          channel.createThreadChannel(PlainText.shortened(name, MAX_NAME), message));
    } catch (ErrorResponseException response) {
      if (response.getErrorResponse() != ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS) {
        throw response;
      }
      return Requests.complete(channel.getGuild().retrieveActiveThreads()).stream()
          .filter(thread -> thread.getId().equals(message))
          .findFirst()
          .orElseThrow(() -> response);
    }
  }
}
