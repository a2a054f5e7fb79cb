package dev.quizbot.app;

import dev.quizbot.bank.Question;
import dev.quizbot.files.QuestionFile;
import dev.quizbot.store.QuestionText;

/** Dealt questions are kept in the format of the bank's files. */
public final class FileFormat implements QuestionText {
  @Override
  public String write(Question question) {
    return QuestionFile.write(question);
  }

  @Override
  public Question read(String id, String topic, String text) {
    return QuestionFile.read(id, topic, text);
  }
}
