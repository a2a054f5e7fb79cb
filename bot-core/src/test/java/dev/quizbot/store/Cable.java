package dev.quizbot.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to a server on this machine, which tests can cut, silence and mend. */
public final class Cable implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final int target;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger kept = new AtomicInteger();
  private ServerSocket door;
  private volatile boolean silent;

  /**
   * A whole one.
   *
   * @param target the server's port
   */
  public Cable(int target) {
    this.target = target;
    door = listen(0);
    port = door.getLocalPort();
  }

  /** The port at this end. */
  public int port() {
    return port;
  }

  /** Whether a connection that the server sees come from this port has come by this way. */
  public boolean leadsFrom(int serverSide) {
    return sockets.stream()
        .anyMatch(socket -> socket.getPort() == target && socket.getLocalPort() == serverSide);
  }

  /** Whether it has been silenced and something was said to the server since. */
  public boolean keepsSomething() {
    return kept.get() > 0;
  }

  /** Ends all connections and refuses new ones, as when the server is stopped. */
  public void cut() {
    close(door);
    sockets.forEach(Cable::close);
    sockets.clear();
  }

  /** Keeps everything that is said to itself, as when the network is broken. */
  public void silence() {
    silent = true;
  }

  /** As good as new; what was silenced is passed on now. */
  public void mend() {
    if (door.isClosed()) {
      door = listen(port);
    }
    speak();
  }

  private synchronized void speak() {
    silent = false;
    notifyAll();
  }

  @Override
  public void close() {
    cut();
    speak(); // lets the threads end
  }

  private ServerSocket listen(int port) {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(HERE, port));
      start(() -> accept(opened));
      return opened;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept(ServerSocket opened) throws IOException {
    while (true) {
      Socket here = opened.accept();
      Socket there = new Socket(HERE, target);
      sockets.add(here);
      sockets.add(there);
      start(() -> pass(here, there, kept));
      start(() -> pass(there, here, new AtomicInteger()));
    }
  }

  private void pass(Socket from, Socket to, AtomicInteger kept) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        kept.incrementAndGet();
        try {
          awaitSound();
        } finally {
          kept.decrementAndGet();
        }
        out.write(buffer, 0, length);
      }
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private synchronized void awaitSound() throws IOException {
    try {
      while (silent) {
        wait();
      }
    } catch (InterruptedException stopping) {
      throw new IOException(stopping);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException cut) {
                // what a cable is cut for
              }
            },
            "cable");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
