package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.table.Hashes;

/** A program whose jars change under it while it runs. */
class ProgramTest {

  private static final String STUDY =
      "package toy; public class %s { double f() { return lib.Library.g(); } }";

  @TempDir static Path classes;
  @TempDir Path folder;
  private Path program;
  private Path study;
  private Path library;

  @BeforeAll
  static void compileOnce() throws IOException {
    compile(
        "lib.Library", "package lib; public class Library { public static int g() { return 1; } }");
    compile("toy.One", STUDY.formatted("One"));
    compile("toy.Two", STUDY.formatted("Two"));
  }

  @BeforeEach
  void build() throws IOException {
    program = Files.createDirectories(folder.resolve("program").resolve("lib")).getParent();
    study = program.resolve("lib/lemmata-toy.jar");
    library = program.resolve("lib/library-1.0.jar");
    jar(study, "toy/One.class", "toy/Two.class");
    jar(library, "lib/Library.class");
    StringBuilder manifest = new StringBuilder();
    for (Path jar : List.of(study, library)) {
      manifest.append(Hashes.sha256(Files.readAllBytes(jar)) + " " + Files.size(jar) + " ");
      manifest.append(program.relativize(jar) + "\n");
    }
    Files.writeString(program.resolve("manifest"), manifest + "end\n");
  }

  @Test
  void theSameProgramElsewhereHasTheSameVersions() throws Exception {
    String here = version("toy.One");
    Path other = elsewhere("other");
    assertEquals(
        Program.of(study).orElseThrow().id(),
        Program.of(other.resolve("lib/x")).orElseThrow().id());
    try (URLClassLoader loader = loader(other)) {
      assertEquals(here, CodeVersion.of(loader.loadClass("toy.One")));
    }
  }

  @Test
  void aJarThatIsReplacedWhileItRunsIdentifiesNothing() throws Exception {
    Program.of(study);
    try (URLClassLoader loader = loader(program)) {
      Class<?> one = loader.loadClass("toy.One");
      Path fresh = folder.resolve("fresh.jar");
      jar(fresh, "toy/One.class", "toy/Two.class", "lib/Library.class");
      Files.move(fresh, study, StandardCopyOption.REPLACE_EXISTING);
      String said = assertThrows(Program.Changed.class, () -> CodeVersion.of(one)).getMessage();
      assertTrue(said.startsWith(study + " is not what it was when this program was built"), said);
    }
  }

  @Test
  void norDoesOneWhoseManifestIsReplacedWithIt() throws Exception {
    Program.of(study);
    try (URLClassLoader loader = loader(program)) {
      Class<?> one = loader.loadClass("toy.One");
      Path fresh = folder.resolve("fresh.jar");
      jar(fresh, "toy/One.class", "lib/Library.class");
      Files.move(fresh, study, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(
          program.resolve("manifest"),
          Hashes.sha256(Files.readAllBytes(study)) + " 1 lib/lemmata-toy.jar\nend\n");
      assertThrows(Program.Changed.class, () -> CodeVersion.of(one));
    }
  }

  @Test
  void norDoesALibraryThatIsAnotherUnderTheSameName() throws Exception {
    Program.of(study);
    try (URLClassLoader loader = loader(program)) {
      Class<?> one = loader.loadClass("toy.One");
      Path fresh = folder.resolve("fresh.jar");
      jar(fresh, "lib/Library.class", "toy/Two.class");
      Files.move(fresh, library, StandardCopyOption.REPLACE_EXISTING);
      assertThrows(Program.Changed.class, () -> CodeVersion.of(one));
    }
  }

  @Test
  void aNotedChecksumStandsForAJarThatIsReplaced() throws Exception {
    noteChecksums();
    String before = version("toy.One");
    try (URLClassLoader loader = loader(program)) {
      Class<?> one = loader.loadClass("toy.One");
      assertEquals(before, CodeVersion.of(one));
    }
    Program seen = Program.of(library).orElseThrow();
    assertEquals(Files.size(study), seen.read(study).length);
    byte[] bytes = Files.readAllBytes(study);
    bytes[bytes.length / 2] ^= 1;
    Files.write(study, bytes);
    assertThrows(Program.Changed.class, () -> seen.read(study));
  }

  @Test
  void checksumsThatAreNotThoseOfTheManifestAreNotBelieved() throws Exception {
    noteChecksums();
    Program seen = Program.of(library).orElseThrow();
    byte[] bytes = Files.readAllBytes(study);
    bytes[bytes.length / 2] ^= 1;
    Files.write(study, bytes);
    Files.writeString(program.resolve("checksums"), checksums());
    assertThrows(Program.Changed.class, () -> seen.read(study));
    Files.delete(program.resolve("checksums"));
    assertThrows(Program.Changed.class, () -> seen.read(study));
  }

  @Test
  void aTextOfTheProgramIsOneThatItsManifestNames() throws Exception {
    noteChecksums();
    Program seen = Program.of(library).orElseThrow();
    assertEquals(checksums(), seen.text("checksums").orElseThrow());
    Files.writeString(program.resolve("other"), "text");
    assertFalse(seen.text("other").isPresent());
    Files.delete(program.resolve("checksums"));
    assertFalse(seen.text("checksums").isPresent());
  }

  private String checksums() throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path jar : List.of(study, library)) {
      CRC32 sum = new CRC32();
      sum.update(Files.readAllBytes(jar));
      sums.append(Long.toHexString(sum.getValue()) + " " + program.relativize(jar) + "\n");
    }
    return sums.toString();
  }

  private void noteChecksums() throws IOException {
    String sums = checksums();
    Files.writeString(program.resolve("checksums"), sums);
    String manifest = Files.readString(program.resolve("manifest"));
    Files.writeString(
        program.resolve("manifest"),
        Hashes.sha256(sums.getBytes(StandardCharsets.UTF_8)) + " 1 checksums\n" + manifest);
  }

  @Test
  void whatWasTakenAtTheStartOutlivesItsFiles() throws Exception {
    String one = version("toy.One");
    Path other = elsewhere("other");
    Program taken = Program.of(other.resolve("lib/lemmata-toy.jar")).orElseThrow();
    taken.take();
    assertTrue(taken.isThere());
    try (URLClassLoader loader = loader(other)) {
      Class<?> first = loader.loadClass("toy.One");
      Files.delete(other.resolve("lib/lemmata-toy.jar"));
      Files.delete(other.resolve("lib/library-1.0.jar"));
      assertEquals(one, CodeVersion.of(first));
      assertFalse(taken.isThere());
    }
  }

  @Test
  void whatWasNotedOfCodeIsBelievedAsLongAsItsJarsAreAsBuilt() throws Exception {
    Program without = Program.of(elsewhere("without").resolve("lib/x")).orElseThrow();
    assertEquals(Optional.empty(), NotedCode.of(without, "toy.One"));
    Path codes = program.resolve(NotedCode.FILE);
    noteCode(codes);
    Program built = Program.of(library).orElseThrow();
    assertEquals(Optional.of("hash"), NotedCode.of(built, "toy.One"));
    assertEquals(Optional.empty(), NotedCode.of(built, "toy.Two"));
    for (Path file : List.of(study, library, codes)) {
      Path changed = elsewhere("changed-" + file.getFileName());
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(changed.resolve(program.relativize(file)), bytes);
      Program other = Program.of(changed.resolve("lib/x")).orElseThrow();
      assertThrows(Program.Changed.class, () -> NotedCode.of(other, "toy.One"));
    }
  }

  @Test
  void codeIsNotedWithTheJarsThatItIsReadFromForThatClassPath() throws Exception {
    Path root = folder.getRoot();
    try (URLClassLoader loader = loader(program)) {
      Class<?> one = loader.loadClass("toy.One");
      String text = NotedCode.text(root, List.of(one, loader.loadClass("toy.Two")));
      List<String> lines = text.lines().toList();
      assertEquals(3, lines.size(), text);
      assertTrue(lines.get(0).startsWith("jars "), text);
      List<String> jars = List.of(lines.get(0).split(" ", -1));
      for (Path place : List.of(study, library, Program.placeOf(Program.class))) {
        assertTrue(jars.contains(root.relativize(place).toString()), text);
      }
      assertEquals(CodeVersion.of(one) + " toy.One", lines.get(1));
      assertEquals("", NotedCode.text(program, List.of(one)), "this module lies elsewhere");
    }
    Program built = Program.of(study).orElseThrow();
    String jar = program.resolve("lemmata.jar").toString();
    assertTrue(built.isWholeClassPath(jar));
    assertFalse(built.isWholeClassPath(study.toString()));
    assertFalse(built.isWholeClassPath(jar + File.pathSeparator + study));
  }

  private void noteCode(Path codes) throws IOException {
    Files.writeString(codes, "jars lib/lemmata-toy.jar lib/library-1.0.jar\nhash toy.One\n");
    String manifest = Files.readString(program.resolve("manifest"));
    Files.writeString(
        program.resolve("manifest"),
        Hashes.sha256(Files.readAllBytes(codes)) + " 1 codes\n" + manifest);
  }

  /** A copy of the program. */
  private Path elsewhere(String name) throws IOException {
    Path other = folder.resolve(name);
    Files.createDirectories(other.resolve("lib"));
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, other.resolve(program.relativize(file)));
      }
    }
    return other;
  }

  @Test
  void aFolderWithoutManifestIsNoProgram() throws IOException {
    assertFalse(Program.running().isPresent(), "a test runs from folders of classes");
    Files.delete(program.resolve("manifest"));
    assertFalse(Program.of(study).isPresent());
  }

  private String version(String name) throws Exception {
    try (URLClassLoader loader = loader(program)) {
      return CodeVersion.of(loader.loadClass(name));
    }
  }

  private URLClassLoader loader(Path of) throws IOException {
    URL[] urls = {
      of.resolve("lib/lemmata-toy.jar").toUri().toURL(),
      of.resolve("lib/library-1.0.jar").toUri().toURL()
    };
    URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
    // As the search for papers does at the start: opens all.
    loader.getResource("META-INF/nothing");
    return loader;
  }

  private static void compile(String name, String source) throws IOException {
    Path file = classes.resolve("src").resolve(name.substring(name.indexOf('.') + 1) + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    String[] options = {"-d", classes.toString(), "-cp", classes.toString(), file.toString()};
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, options));
  }

  private void jar(Path jar, String... names) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(classes.resolve(name)));
      }
    }
  }
}
