package org.lemmata.spark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A master and its workers as processes of this machine, from the jars of the build. */
final class LoopbackCluster implements AutoCloseable {

  /** What ends soon needs no second compiler, no look at class files and no archive moved. */
  static final String LIGHT =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
          + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
          + " -XX:ArchiveRelocationMode=0";

  private static final int PATIENCE = 600;

  private final Path home;
  private final int port = freePort();
  private final int pages = freePort();
  private final List<Process> processes = new ArrayList<>();

  /**
   * Starts a master and a worker at each address, and waits until the master knows them: who asks
   * it for work before it listens asks again after twenty seconds only.
   */
  LoopbackCluster(Path folder, String... workers) throws IOException, InterruptedException {
    this.home = folder;
    // Executors get their class path from the application; Spark only wants to see the folder.
    Files.createDirectories(home.resolve("jars"));
    start("master.Master", "--host", "127.0.0.1", "--port", port + "", "--webui-port", pages + "");
    until("\"status\" : \"ALIVE\"");
    for (int i = 0; i < workers.length; i++) {
      start(
          "worker.Worker",
          "--host",
          workers[i],
          "--webui-port",
          "0",
          "--cores",
          "1",
          "--memory",
          "512m",
          "--work-dir",
          home.resolve("work-" + i).toString(),
          master());
    }
    until("\"aliveworkers\" : " + workers.length + ",");
  }

  private void until(String said) throws IOException, InterruptedException {
    for (int i = 0; !state().contains(said); i++) {
      if (i > PATIENCE) {
        throw new IOException("the master does not say " + said + ": " + state());
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Its name. */
  String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** The class path of the tests, which the test runner hides from Java. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void start(String main, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(LIGHT.split(" ", -1)));
    command.addAll(
        List.of(
            "-Xmx256m",
            "-Dlog4j2.configurationFile=classpath:org/lemmata/spark/log4j2.properties",
            "-cp",
            classPath(),
            "org.apache.spark.deploy." + main));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve(main + processes.size() + ".log").toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    processes.add(builder.start());
  }

  /** What the master's page for programs says; empty as long as it says nothing. */
  private String state() {
    try (InputStream page = new URL("http://127.0.0.1:" + pages + "/json/").openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    processes.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    processes.forEach(Process::destroyForcibly);
  }
}
