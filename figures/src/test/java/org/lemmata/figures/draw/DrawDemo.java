package org.lemmata.figures.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lemmata.study.table.Hashes;

/** Draws the demo in a Java of its own: prints hashes and whether the system's fonts were asked. */
final class DrawDemo {

  private DrawDemo() {}

  public static void main(String[] args) throws IOException {
    Drawing drawing = new Drawing(Demo.figure(), Demo.tables());
    System.out.println(Hashes.sha256(drawing.svg().getBytes(StandardCharsets.UTF_8)));
    System.out.println(Hashes.sha256(drawing.pdf()));
    System.out.println(Hashes.sha256(drawing.png()));
    Path maps = Path.of("/proc/self/maps");
    System.out.println(Files.exists(maps) && Files.readString(maps).contains("libfontmanager"));
    if (args.length == 1) {
      Path folder = Files.createDirectories(Path.of(args[0]));
      Files.writeString(folder.resolve("demo.svg"), drawing.svg());
      Files.write(folder.resolve("demo.pdf"), drawing.pdf());
      Files.write(folder.resolve("demo.png"), drawing.png());
      Files.writeString(folder.resolve("demo.csv"), drawing.csv());
    }
  }
}
