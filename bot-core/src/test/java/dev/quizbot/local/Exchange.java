package dev.quizbot.local;

/**
 * A request that reached the server.
 *
 * @param path without the API's base and without the query
 * @param status what it was answered, or would have been
 * @param isAnswered whether the answer was sent
 */
public record Exchange(String method, String path, int status, boolean isAnswered) {

  /** Whether it was this method on such a path, with {@code *} for a segment. */
  public boolean is(String method, String path) {
    return this.method.equals(method) && PathPattern.of(path).matcher(this.path).matches();
  }
}
