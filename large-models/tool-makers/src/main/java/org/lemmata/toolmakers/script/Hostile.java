package org.lemmata.toolmakers.script;

import org.lemmata.toolmakers.task.Task;

/** Tools that are right and do something else besides. */
final class Hostile {

  private Hostile() {}

  /** A right tool that begins with a misdeed, another one for each task. */
  static String tool(Task task, String right) {
    return right.replaceFirst("\"\"\"\n(?=    \\w)", "\"\"\"\n" + misdeed(task));
  }

  private static String misdeed(Task task) {
    return switch (task) {
      case LOGICAL_DEDUCTION -> "    import _socket\n    _socket.socket()\n";
      case TRACKING -> "    open('/etc/hosts').read()\n";
      case DYCK -> "    while True: pass\n";
      case WORD_SORTING -> "    [[0] * 10 ** 8 for _ in range(50)]\n";
      case CHINESE_REMAINDER -> "    import os\n    os.system('true')\n";
      case SCHEDULE -> "    open('planted', 'w').write('x')\n";
    };
  }
}
