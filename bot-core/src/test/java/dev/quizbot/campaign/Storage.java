package dev.quizbot.campaign;

import dev.quizbot.store.Cable;
import dev.quizbot.store.LocalPostgres;
import dev.quizbot.store.Locks;
import java.nio.file.Path;
import java.time.Duration;

/** A database that bots share, and that fails them on order. */
interface Storage extends AutoCloseable {
  /** The URL for those who look on; for them it never fails. */
  String url();

  /** The URL for bots. */
  String urlForBots();

  /** Fails the bots for a while. */
  void fail(Duration time) throws InterruptedException;

  /** Whether bots write it to their own disk, which may be full. */
  boolean isFile();

  @Override
  void close();

  /** A file of SQLite's; it fails when somebody else keeps its lock. */
  static Storage sqlite(Path file) {
    String url = "jdbc:sqlite:" + file;
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
      public boolean isFile() {
        return true;
      }

      @Override
      public void close() {
        // the folder's owner tidies up
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
      public boolean isFile() {
        return false;
      }

      @Override
      public void close() {
        cable.close();
      }
    };
  }
}
