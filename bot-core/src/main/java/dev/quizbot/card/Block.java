package dev.quizbot.card;

import dev.quizbot.round.GroupId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A part of a card; parts stand one below the other. */
public sealed interface Block {
  /** Markdown by a question's author. May format, may not mention anybody. */
  record Markdown(String text) implements Block {}

  /**
   * Text in which no character means anything but itself. May contain what people call themselves.
   */
  record Plain(String text) implements Block {}

  /** Web addresses where facts can be checked. */
  record Sources(List<URI> addresses) implements Block {
    public Sources {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * A link.
   *
   * @param text plain text
   */
  record Link(String text, URI address) implements Block {}

  /** Calls a group: it is notified when the card is posted, but not when the card changes. */
  record Mention(GroupId group) implements Block {}

  /**
   * A group's name. Notifies nobody, so it stands only on cards that one person reads.
   *
   * @param text plain text before it
   */
  record Group(String text, GroupId group) implements Block {}

  /** Lettered choices, one below the other. */
  record Choices(List<Line> lines) implements Block {
    public Choices {
      lines = List.copyOf(lines);
    }

    /** Whether there is so much to each line that they should stand apart. */
    public boolean areApart() {
      return lines.stream()
          .anyMatch(line -> line.votes().isPresent() || !line.explanation().isEmpty());
    }
  }

  /**
   * A choice.
   *
   * @param markdown its full text
   * @param votes how it fared, once that may be known
   * @param explanation Markdown, once it may be known; may be empty
   */
  record Line(
      String letter, String markdown, Mark mark, Optional<Votes> votes, String explanation) {}

  /** What may be told of a choice. */
  enum Mark {
    NONE(""),
    RIGHT("✅ "),
    WRONG("❌ ");

    private final String emoji;

    Mark(String emoji) {
      this.emoji = emoji;
    }

    /** What stands before the choice where chats show it; may be empty. */
    public String emoji() {
      return emoji;
    }
  }

  /**
   * A small line below the rest.
   *
   * @param text plain text
   * @param until shown after the text in the reader's own time
   */
  record Footnote(String text, Optional<Instant> until) implements Block {}
}
