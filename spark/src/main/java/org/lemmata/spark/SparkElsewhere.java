package org.lemmata.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.lemmata.study.away.Elsewhere;
import org.lemmata.study.run.Surroundings;

/** Finds Spark by its masters' names. */
public final class SparkElsewhere implements Elsewhere {

  private static final Pattern NAMES =
      Pattern.compile("local(\\[(\\d+|\\*)(,\\d+)?])?|spark://.+|yarn|k8s://.+");

  private static final Pattern MASTER = Pattern.compile("spark://(\\[?[^,/]+?\\]?):(\\d+)");

  private static final int PATIENCE_MILLIS = 5000;

  @Override
  public boolean knows(String name) {
    return NAMES.matcher(name).matches();
  }

  @Override
  public Place open(String name, Optional<States> states, Consumer<String> notices) {
    requireMaster(name);
    System.setProperty(
        "log4j2.configurationFile",
        System.getProperty(
            "log4j2.configurationFile", "classpath:org/lemmata/spark/log4j2.properties"));
    try {
      return new SparkPlace(new SparkContext(conf(name)), states, notices);
    } catch (Exception e) {
      // Spark throws what it does not declare.
      if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
      throw new Unreachable("Spark cannot be used at " + name + ": " + e.getMessage(), e);
    }
  }

  /** Spark itself asks for a minute, and then says it in many words. */
  private static void requireMaster(String name) {
    if (!name.startsWith("spark://")) {
      return;
    }
    boolean any = false;
    IOException reason = null;
    for (String master : name.substring("spark://".length()).split(",", -1)) {
      Matcher parts = MASTER.matcher("spark://" + master);
      if (!parts.matches()) {
        throw new Unreachable(
            "'" + name + "' is no address of a Spark master, such as spark://host:7077", null);
      }
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))),
            PATIENCE_MILLIS);
        any = true;
      } catch (IOException | IllegalArgumentException e) {
        reason = e instanceof IOException io ? io : new IOException(e.getMessage(), e);
      }
    }
    if (!any) {
      throw new Unreachable("no Spark master answers at " + name, reason);
    }
  }

  /** What the user's configuration does not say itself. */
  static SparkConf conf(String master) {
    SparkConf conf =
        new SparkConf()
            .setMaster(master)
            .setIfMissing("spark.app.name", "Lemmata")
            .setIfMissing("spark.ui.enabled", "false")
            .setIfMissing("spark.ui.showConsoleProgress", "false")
            .setIfMissing("spark.executor.heartbeatInterval", "1s")
            // Results are taken as they come and never together.
            .setIfMissing("spark.driver.maxResultSize", "0");
    if (master.startsWith("local")) {
      // This process has the classes already; Spark would copy them for itself.
      conf.remove("spark.jars");
    }
    if (System.getenv("LEMMATA_SIMD") != null) {
      conf.setIfMissing("spark.executorEnv.LEMMATA_SIMD", System.getenv("LEMMATA_SIMD"));
    }
    // In another locale a worker could not have files whose names are not plain ASCII.
    conf.setIfMissing("spark.executorEnv.LC_ALL", "C.UTF-8");
    String options =
        Surroundings.travelling().entrySet().stream()
            .map(one -> "-D" + one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(" "));
    return conf.set(
        "spark.executor.extraJavaOptions",
        Stream.of(conf.get("spark.executor.extraJavaOptions", ""), options)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" ")));
  }
}
