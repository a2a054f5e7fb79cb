package dev.quizbot.store;

import dev.quizbot.bank.Question;

/** How a question is kept as text. What was written once must be read for ever. */
public interface QuestionText {
  /** All of a question but its id and topic. */
  String write(Question question);

  Question read(String id, String topic, String text);
}
