package dev.quizbot.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Campaigns by command line. */
@CommandLine.Command(name = "campaign", sortOptions = false)
public final class Campaign {
  /** So many kills hit a bot between a post and its answer at least once. */
  private static final int MANY = 10;

  private enum DatabaseKind {
    sqlite,
    postgres
  }

  @Option(names = "--database", description = "${COMPLETION-CANDIDATES}")
  private DatabaseKind database = DatabaseKind.sqlite;

  @Option(names = "--replicas", description = "bots on the same database")
  private int replicas = 1;

  @Option(names = "--kills", description = "how often bots are killed")
  private int kills;

  @Option(names = "--faults", description = "how often the platform, database or disk misbehaves")
  private int faults;

  @Option(names = "--seed", description = "to make the same choices again")
  private long seed = System.nanoTime();

  private Campaign() {}

  /**
   * Runs the campaigns that the options ask for, and fails unless all is well in the end.
   *
   * @param town gives a new one for each
   */
  public static void run(Supplier<Town> town, String... options) throws InterruptedException {
    Campaign campaign = new Campaign();
    new CommandLine(campaign).parseArgs(options);
    campaign.run(town);
  }

  private void run(Supplier<Town> town) throws InterruptedException {
    if (kills > 0) {
      CrashCampaign.Result result = run(town, campaign -> campaign.kill(kills));
      if (kills >= MANY) {
        assertThat(result.betweenPostAndAnswer()).isPositive();
      }
    }
    if (faults > 0) {
      CrashCampaign.Result result = run(town, campaign -> campaign.misbehave(faults));
      assertThat(result.refusals()).isPositive();
      assertThat(result.silences()).isZero();
    }
  }

  private interface Work {
    CrashCampaign.Result in(CrashCampaign campaign) throws InterruptedException;
  }

  private CrashCampaign.Result run(Supplier<Town> towns, Work work) throws InterruptedException {
    System.out.println("campaign --seed " + seed);
    try (Town town = towns.get();
        Storage storage = storage();
        CrashCampaign campaign = new CrashCampaign(town, storage, replicas, seed)) {
      CrashCampaign.Result result = work.in(campaign);
      System.out.println(result);
      assertThat(result.faults()).isEmpty();
      assertThat(result.acknowledged()).isPositive();
      return result;
    }
  }

  private Storage storage() {
    return switch (database) {
      case postgres -> Storage.postgres();
      case sqlite -> Storage.sqlite();
    };
  }
}
