package dev.quizbot.files;

import dev.quizbot.bank.QuestionBank;
import java.util.List;

/**
 * What was found in a folder of question files.
 *
 * @param bank the questions without problems
 * @param problems in the order of their places
 */
public record BankReport(QuestionBank bank, List<Problem> problems) {
  public BankReport {
    problems = List.copyOf(problems);
  }
}
