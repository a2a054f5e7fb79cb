package dev.quizbot.round;

/**
 * A channel somewhere.
 *
 * @param platform the platform's own name, e.g. {@code terminal}
 * @param community the platform's id for the group of people whose channel this is
 * @param channel the platform's id for the channel, unique in the community
 */
public record Venue(String platform, String community, String channel) {
  public Venue {
    if (platform.isBlank() || community.isBlank() || channel.isBlank()) {
      throw new IllegalArgumentException(
          "a venue needs all its parts: %s/%s/%s".formatted(platform, community, channel));
    }
  }

  /** All three parts in one word, for logs. */
  public String key() {
    return platform + '/' + community + '/' + channel;
  }
}
