package org.lemmata.toolmakers.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DataFolder;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.UserData;
import org.lemmata.toolmakers.make.ToolMaking;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/**
 * A parameter that is the word {@code built-in}, or {@code @FOLDER} with files of BIG-Bench Hard,
 * each {@code {"examples": [{"input": ..., "target": ...}, ...]}}. Of each the authors take items 0
 * to 4 to show, 5 to 9 to verify, and the rest to test. Immutable.
 */
public final class BenchFolder extends UserData {

  private static final int POOL = 5;
  private static final Map<Task, String> FILES =
      Map.of(
          Task.LOGICAL_DEDUCTION, "logical_deduction_five_objects.json",
          Task.TRACKING, "tracking_shuffled_objects_five_objects.json",
          Task.DYCK, "dyck_languages.json",
          Task.WORD_SORTING, "word_sorting.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Task, List<Item>> items;

  private BenchFolder(DataFile folder, Map<Task, List<Item>> items) {
    super(BUILT_IN, folder);
    this.items = Collections.unmodifiableMap(items);
  }

  /**
   * Reads the word or the folder; files of other names are passed over.
   *
   * @throws InvalidParameter if it is neither, has none of the four files, or one of them has
   *     another form or fewer than 11 items
   */
  public static BenchFolder parse(String name, String value) {
    String legal = BUILT_IN + " or @FOLDER with files of BIG-Bench Hard, such as word_sorting.json";
    Optional<String> path = path(name, value, BUILT_IN, legal);
    if (path.isEmpty()) {
      return new BenchFolder(null, Map.of());
    }
    DataFolder read = DataFolder.read(name, path.get());
    Map<Task, List<Item>> items = new EnumMap<>(Task.class);
    FILES.forEach(
        (task, file) -> {
          byte[] bytes = read.files().get(file);
          if (bytes != null) {
            List<Item> examples = examples(bytes);
            if (examples.size() <= 2 * POOL) {
              throw new InvalidParameter(
                  name, value, legal + "; in " + file + " are no 11 inputs with targets");
            }
            items.put(task, examples);
          }
        });
    if (items.isEmpty()) {
      throw new InvalidParameter(name, value, legal);
    }
    return new BenchFolder(read.file(), items);
  }

  /** The items of a file; none if it has another form. */
  private static List<Item> examples(byte[] bytes) {
    List<Item> items = new ArrayList<>();
    try {
      for (JsonNode example : JSON.readTree(bytes).path("examples")) {
        if (!example.path("input").isTextual() || !example.path("target").isTextual()) {
          return List.of();
        }
        items.add(new Item(example.get("input").textValue(), example.get("target").textValue()));
      }
    } catch (IOException e) {
      return List.of();
    }
    return items;
  }

  /** The tasks that are there; empty if it is what is part of the program. */
  public List<Task> tasks() {
    return List.copyOf(items.keySet());
  }

  /**
   * The items of a task, as the authors divide them.
   *
   * @param most at most so many to test, at least 1
   * @return empty if the folder does not have the task
   */
  public Optional<Pool> pool(Task task, int most) {
    return Optional.ofNullable(items.get(task))
        .map(
            all ->
                new Pool(
                    task,
                    all.subList(0, ToolMaking.SHOWN),
                    all.subList(POOL, POOL + ToolMaking.SHOWN),
                    all.subList(2 * POOL, Math.min(all.size(), 2 * POOL + most))));
  }
}
