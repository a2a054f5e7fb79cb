package dev.quizbot.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quizbot.bank.Question;
import dev.quizbot.bank.Sha256;
import java.util.HexFormat;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** {@code dealt_question}: questions as they were when they were dealt. Rows never change. */
final class QuestionTable {
  private final QuestionText format;
  private final Cache<String, Question> byDigest = Caffeine.newBuilder().maximumSize(1000).build();

  QuestionTable(QuestionText format) {
    this.format = format;
  }

  /** Puts a question there unless it is; returns its digest. */
  String put(Handle handle, Question question) {
    String text = format.write(question);
    String digest = HexFormat.of().formatHex(Sha256.of(question.id(), question.topic(), text));
    byDigest.put(digest, question);
    handle
        .createUpdate(
            """
            INSERT INTO dealt_question (digest, question_id, topic, labels, text)
            VALUES (:digest, :id, :topic, :labels, :text)
            ON CONFLICT (digest) DO NOTHING
            """)
        .bind("digest", digest)
        .bind("id", question.id())
        .bind("topic", question.topic())
        .bind("labels", labels(question))
        .bind("text", text)
        .execute();
    return digest;
  }

  /** The question of a row that is there. */
  Question get(Handle handle, String digest) {
    return byDigest.get(digest, key -> read(handle, key));
  }

  /**
   * A pattern for LIKE, with {@code !} as its escape, that finds a topic or tag among a row's
   * labels.
   */
  static String labelPattern(String label) {
    return "%\n"
        + label.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
        + "\n%";
  }

  private Question read(Handle handle, String digest) {
    return handle
        .createQuery("SELECT * FROM dealt_question WHERE digest = :digest")
        .bind("digest", digest)
        .map(
            (row, context) ->
                format.read(
                    row.getString("question_id"), row.getString("topic"), row.getString("text")))
        .one();
  }

  private static String labels(Question question) {
    return ("\n" + question.topic() + "\n" + String.join("\n", question.tags()) + "\n")
        .toLowerCase(Locale.ROOT);
  }
}
