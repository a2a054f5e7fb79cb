package dev.quizbot.store;

import org.junit.jupiter.api.Nested;

/** What any database must do. */
abstract class StoreContract {
  /** The URL of one of a test's databases: the same for the same name, empty at first. */
  abstract String url(String name);

  @Nested
  class Deals extends DealContract {
    @Override
    String url(String name) {
      return StoreContract.this.url(name);
    }
  }

  @Nested
  class Steps extends StepContract {
    @Override
    String url(String name) {
      return StoreContract.this.url(name);
    }
  }

  @Nested
  class Ballots extends BallotContract {
    @Override
    String url(String name) {
      return StoreContract.this.url(name);
    }
  }

  @Nested
  class Scores extends ScoreContract {
    @Override
    String url(String name) {
      return StoreContract.this.url(name);
    }
  }

  @Nested
  class SeriesOfQuestions extends SeriesContract {
    @Override
    String url(String name) {
      return StoreContract.this.url(name);
    }
  }
}
