package dev.quizbot.files;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.quizbot.bank.Background;
import dev.quizbot.bank.Choice;
import dev.quizbot.bank.Question;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The format of a question: YAML front matter, then its notes in Markdown. Questions that were
 * dealt are stored in it too, so a text that could be read once must stay readable; new rules for
 * authors belong in {@link StrictRules}, or in {@link LengthRules} if a question that breaks them
 * can't be dealt.
 */
public final class QuestionFile {
  static final Set<String> KEYS =
      Set.of(
          "title",
          "difficulty",
          "tags",
          "question",
          "multi_select",
          "answers",
          "explanation",
          "hints",
          "shuffle",
          "sources",
          "since",
          "until");
  static final Set<String> ANSWER_KEYS = Set.of("id", "text", "correct", "explanation");

  private static final YAMLFactory YAML =
      YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();

  private QuestionFile() {}

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the text is not that of a question
   */
  public static Question read(String id, String topic, String text) {
    Problems problems = new Problems(id);
    return QuestionReader.parse(id, topic, text, problems)
        .map(QuestionReader.Located::question)
        .orElseThrow(() -> new IllegalArgumentException(problems.found().toString()));
  }

  /** The text of a file that reads as this question. */
  public static String write(Question question) {
    StringWriter text = new StringWriter();
    try (YAMLGenerator yaml = YAML.createGenerator(text)) {
      yaml.writeStartObject();
      yaml.writeStringField("title", question.title());
      yaml.writeStringField("difficulty", question.difficulty().label());
      writeTexts(yaml, "tags", question.tags());
      yaml.writeStringField("question", question.prompt().text());
      yaml.writeBooleanField("multi_select", question.prompt().multiSelect());
      yaml.writeBooleanField("shuffle", question.prompt().shuffle());
      yaml.writeArrayFieldStart("answers");
      for (Choice choice : question.prompt().choices()) {
        writeAnswer(yaml, choice);
      }
      yaml.writeEndArray();
      writeBackground(yaml, question.background());
      yaml.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory", impossible);
    }
    return text + "\n---\n" + question.background().notes() + '\n';
  }

  private static void writeAnswer(YAMLGenerator yaml, Choice choice) throws IOException {
    yaml.writeStartObject();
    yaml.writeStringField("id", choice.id());
    yaml.writeStringField("text", choice.text());
    yaml.writeBooleanField("correct", choice.correct());
    if (!choice.explanation().isEmpty()) {
      yaml.writeStringField("explanation", choice.explanation());
    }
    yaml.writeEndObject();
  }

  private static void writeBackground(YAMLGenerator yaml, Background background)
      throws IOException {
    yaml.writeStringField("explanation", background.explanation());
    writeTexts(yaml, "hints", background.hints());
    writeTexts(yaml, "sources", background.sources().stream().map(URI::toString).toList());
    if (background.since().isPresent()) {
      yaml.writeStringField("since", background.since().get());
    }
    if (background.until().isPresent()) {
      yaml.writeStringField("until", background.until().get());
    }
  }

  private static void writeTexts(YAMLGenerator yaml, String key, List<String> texts)
      throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    yaml.writeArrayFieldStart(key);
    for (String text : texts) {
      yaml.writeString(text);
    }
    yaml.writeEndArray();
  }
}
