package dev.quizbot.campaign;

import dev.quizbot.store.Cable;
import dev.quizbot.store.LocalPostgres;
import dev.quizbot.store.Locks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A database that bots share, and that fails them on order. */
interface Storage extends AutoCloseable {
  /** The URL for those who look on; for them it never fails. */
  String url();

  /** The URL for bots. */
  String urlForBots();

  /** Fails the bots for a while. */
  void fail(Duration time) throws InterruptedException;

  /** Takes no writes from these bots for a while, because the disk is full. */
  void fill(List<Replica> replicas, Duration time) throws InterruptedException;

  @Override
  void close();

  /** A file of SQLite's; it fails when somebody else keeps its lock. */
  static Storage sqlite() {
    Path folder = folder();
    String url = "jdbc:sqlite:" + folder.resolve("quizbot.db");
    return new Storage() {
      @Override
      public String url() {
        return url;
      }

      @Override
      public String urlForBots() {
        return url;
      }

      @Override
      public void fail(Duration time) throws InterruptedException {
        Locks.hold(url, time);
      }

      @Override
      public void fill(List<Replica> replicas, Duration time) throws InterruptedException {
        replicas.forEach(Replica::fillDisk);
        try {
          Thread.sleep(time.toMillis());
        } finally {
          replicas.forEach(Replica::freeDisk);
        }
      }

      @Override
      public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
          for (Path file : files) {
            Files.delete(file);
          }
          Files.delete(folder);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    };
  }

  /** A PostgreSQL server; now it refuses connections, now it says nothing any more. */
  static Storage postgres() {
    Cable cable = new Cable(LocalPostgres.port());
    String url = LocalPostgres.database();
    return new Storage() {
      private boolean quietly;

      @Override
      public String url() {
        return url;
      }

      @Override
      public String urlForBots() {
        return url.replace(":" + LocalPostgres.port() + "/", ":" + cable.port() + "/");
      }

      @Override
      public void fail(Duration time) throws InterruptedException {
        if (quietly) {
          cable.silence();
        } else {
          cable.cut();
        }
        quietly = !quietly;
        Thread.sleep(time.toMillis());
        cable.mend();
      }

      @Override
      public void fill(List<Replica> replicas, Duration time) throws InterruptedException {
        LocalPostgres.takeWrites(url, false);
        try {
          Thread.sleep(time.toMillis());
        } finally {
          LocalPostgres.takeWrites(url, true);
        }
      }

      @Override
      public void close() {
        cable.close();
      }
    };
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("campaign");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
