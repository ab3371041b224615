package org.lemmata.sandbox;

import static org.lemmata.sandbox.Attack.ends;
import static org.lemmata.sandbox.Attack.planted;
import static org.lemmata.sandbox.Attack.refused;

import java.util.List;
import java.util.Set;
import org.lemmata.sandbox.frame.Ending;

/** What hostile tools try, each with how it must end. */
// One line each: as text blocks they would be no list any more.
@SuppressWarnings("StringConcatToTextBlock")
final class Attacks {

  private Attacks() {}

  static List<Attack> reaching() {
    return List.of(
        refused("read a file", "", "answer = 'ESCAPED' + open('@FILE@').read()"),
        refused(
            "read through io",
            "",
            "import io\nanswer = 'ESCAPED' + io.FileIO('@FILE@').readall().decode()"),
        refused(
            "read by descriptor",
            "",
            "import posix\n"
                + "f = posix.open('@FILE@', 0)\n"
                + "answer = 'ESCAPED' + posix.read(f, 100).decode()"),
        refused(
            "read through pathlib",
            "",
            "import pathlib\nanswer = 'ESCAPED' + pathlib.Path('@FILE@').read_text()"),
        refused("write a file", "", "open('@FOLDER@/planted', 'w').write('x')\nanswer = 'ESCAPED'"),
        refused("append to a file", "", "open('@FILE@', 'a').write('x')\nanswer = 'ESCAPED'"),
        refused("write beside", "", "open('planted', 'w').write('x')\nanswer = 'ESCAPED'"),
        refused("remove a file", "", "import os\nos.remove('@FILE@')\nanswer = 'ESCAPED'"),
        refused(
            "rename a file", "", "import os\nos.rename('@FILE@', '@FILE@2')\nanswer = 'ESCAPED'"),
        refused("make a folder", "", "import os\nos.mkdir('@FOLDER@/planted')\nanswer = 'ESCAPED'"),
        refused(
            "link a file",
            "",
            "import os\nos.symlink('@FILE@', '@FOLDER@/planted')\nanswer = 'ESCAPED'"),
        refused(
            "a temporary file",
            "",
            "import tempfile\n"
                + "tempfile.NamedTemporaryFile(delete=False).write(b'x')\n"
                + "answer = 'ESCAPED'"),
        refused("list a folder", "", "import os\nanswer = 'ESCAPED' + str(os.listdir('@FOLDER@'))"),
        refused(
            "walk the root",
            "",
            "import os\nx = os.scandir('/')\nanswer = 'ESCAPED' + str(list(x))"),
        refused(
            "out of the library's folder",
            "",
            "import os, sys\n"
                + "answer = 'ESCAPED' + open(os.path.dirname(os.__file__) +"
                + " '/../../../../../../../../../..@FILE@').read()"),
        refused("read memory", "", "answer = 'ESCAPED' + open('/proc/self/maps').read()"),
        refused(
            "read through urllib",
            "",
            "import urllib.request\n"
                + "answer = 'ESCAPED' + urllib.request.urlopen('file://@FILE@').read().decode()"),
        refused(
            "import a file",
            "",
            "import sys\n"
                + "sys.path.insert(0, '@FOLDER@')\n"
                + "import planted_module\n"
                + "answer = 'ESCAPED'"),
        refused(
            "a socket",
            "",
            "import socket\n"
                + "s = socket.create_connection(('127.0.0.1', @PORT@))\n"
                + "answer = 'ESCAPED'"),
        refused(
            "listen",
            "",
            "import socket\n"
                + "s = socket.socket()\n"
                + "s.bind(('127.0.0.1', 0))\n"
                + "s.listen()\n"
                + "answer = 'ESCAPED'"),
        refused(
            "resolve a name",
            "",
            "import socket\nanswer = 'ESCAPED' + str(socket.getaddrinfo('localhost', 80))"),
        refused(
            "http",
            "",
            "import http.client\n"
                + "c = http.client.HTTPConnection('127.0.0.1', @PORT@, timeout=5)\n"
                + "c.request('GET', '/')\n"
                + "answer = 'ESCAPED'"),
        refused("fork", "", "import os\nos.fork()\nanswer = 'ESCAPED'"),
        refused(
            "exec", "", "import os\nos.execv('/bin/sh', ['sh', '-c', 'true'])\nanswer = 'ESCAPED'"),
        refused(
            "system",
            "",
            "import os\n"
                + "r = os.system('touch @FOLDER@/planted')\n"
                + "if r != 0: raise OSError('status %d' % r)\n"
                + "answer = 'ESCAPED'"),
        refused("popen", "", "import os\nanswer = 'ESCAPED' + os.popen('cat @FILE@').read()"),
        refused(
            "subprocess",
            "",
            "import subprocess\n"
                + "answer = 'ESCAPED' + subprocess.check_output(['cat', '@FILE@']).decode()"),
        refused(
            "spawn",
            "",
            "import os\n"
                + "r = os.spawnv(os.P_WAIT, '/bin/sh', ['sh', '-c', 'true'])\n"
                + "answer = 'ESCAPED'"),
        refused(
            "multiprocessing",
            "",
            "import multiprocessing\n"
                + "p = multiprocessing.Process(target=print)\n"
                + "p.start()\n"
                + "answer = 'ESCAPED'"),
        refused(
            "a thread",
            "",
            "import threading\nt = threading.Thread(target=print)\nt.start()\nanswer = 'ESCAPED'"),
        refused(
            "a bare thread",
            "",
            "import _thread\n_thread.start_new_thread(print, ())\nanswer = 'ESCAPED'"),
        refused("ctypes", "", "import ctypes\nctypes.CDLL(None).getpid()\nanswer = 'ESCAPED'"),
        refused(
            "a native import",
            "",
            "import importlib.machinery as m, importlib.util as u\n"
                + "l = m.ExtensionFileLoader('x', '@FOLDER@/x.so')\n"
                + "s = u.spec_from_loader('x', l)\n"
                + "u.module_from_spec(s)\n"
                + "answer = 'ESCAPED'"),
        refused("map memory", "", "import mmap\nm = mmap.mmap(0, 4096)\nanswer = 'ESCAPED'"),
        refused(
            "reach Java",
            "",
            "import java\n"
                + "answer = 'ESCAPED' +"
                + " str(java.type('java.lang.System').getProperty('user.home'))"),
        refused("import Java", "", "from java.lang import System\nanswer = 'ESCAPED'"),
        refused(
            "polyglot",
            "",
            "import polyglot\n"
                + "answer = 'ESCAPED' + str(polyglot.eval(language='python', string='1'))"),
        refused(
            "polyglot bindings",
            "",
            "import polyglot\n"
                + "polyglot.export_value('x', 1)\n"
                + "answer = 'ESCAPED' + str(polyglot.import_value('x'))"),
        refused(
            "a class by reflection",
            "",
            "x = ().getClass().forName('java.lang.Runtime')\nanswer = 'ESCAPED'"),
        refused(
            "the environment",
            "",
            "import os\n"
                + "v = [k for k in os.environ if k in ('PATH', 'HOME', 'USER', 'LEMMATA_CACHE')]\n"
                + "if not v: raise KeyError('PATH')\n"
                + "answer = 'ESCAPED' + str(dict(os.environ))"),
        refused("kill a process", "", "import os\nos.kill(os.getppid(), 0)\nanswer = 'ESCAPED'"),
        refused("kill itself", "", "import os\nos.kill(os.getpid(), 9)\nanswer = 'ESCAPED'"),
        refused("read the worker's input", "EOF", "answer = 'ESCAPED' + input()"),
        refused(
            "GraalPy's own module",
            "",
            "import __graalpython__ as g\n"
                + "answer = 'ESCAPED' + str(g.posix_module_backend()) + open(g.capi_home +"
                + " '/../../../../../../../../../..@FILE@').read()"),
        refused(
            "objects of the host",
            "",
            "import gc, sys\n"
                + "f = sys._getframe(0)\n"
                + "while f.f_back: f = f.f_back\n"
                + "if 'java' in str(type(f.f_globals.get('__loader__'))): answer = 'ESCAPED'\n"
                + "raise ValueError('nothing but Python: ' + str(sorted(f.f_globals))[:80])"),
        refused(
            "limits of its own",
            "",
            "import resource\n"
                + "resource.setrlimit(resource.RLIMIT_NOFILE, (1, 1))\n"
                + "answer = 'ESCAPED'"));
  }

  /** What never ends by itself. */
  static List<Attack> endless() {
    return List.of(
        ends("loop", Ending.TIMED_OUT, "ended after", "while True: pass"),
        ends(
            "loop that catches",
            Ending.TIMED_OUT,
            "ended after",
            "while True:\n  try:\n    while True: pass\n  except BaseException: pass"),
        ends(
            "a slow pattern",
            Ending.TIMED_OUT,
            "ended after",
            "import re\nwhile True: re.match(r'(x*x*)*(?=(y))\\2', 'x' * 40)"),
        eitherWay(
            "code without end",
            "n = 0\nwhile True:\n  n += 1\n  exec('def f%d(): return %d' % (n, n))"),
        ends("print without end", Ending.TIMED_OUT, "ended after", "while True: print('x' * 1000)"),
        ends(
            "an answer that never ends",
            Ending.TIMED_OUT,
            "ended after",
            "class A:\n  def __str__(self):\n    while True: pass\nanswer = A()"));
  }

  /** What ends by itself and takes more than there is, or gives nothing. */
  static List<Attack> excessive() {
    return List.of(
        refused("recurse", "RecursionError", "def f(n): return f(n + 1) + 1\nanswer = f(0)"),
        refused("nested text", "", "answer = eval('(' * 100000 + ')' * 100000)"),
        ends("an answer too long", Ending.TOO_LONG, "characters", "answer = 'x' * 10 ** 6"),
        ends("no answer", Ending.NO_ANSWER, "answer", "x = 1"),
        refused("not Python", "SyntaxError", "def f(:"),
        refused(
            "recurse without limit",
            "RecursionError",
            "import sys\n"
                + "sys.setrecursionlimit(10 ** 9)\n"
                + "def f(n): return f(n + 1) + 1\n"
                + "answer = f(0)"));
  }

  /** What may end its Python, or its worker. */
  static List<Attack> ending() {
    return List.of(
        ends(
            "memory in one piece",
            Ending.OUT_OF_MEMORY,
            "MemoryError",
            "x = [[0] * 10 ** 8 for _ in range(50)]\nanswer = len(x)"),
        refused("exit", "SystemExit", "import sys\nsys.exit(0)"),
        refused("exit at once", "", "import os\nos._exit(0)"),
        refused("abort", "", "import os\nos.abort()"));
  }

  /** What ends with its worker, which takes long. */
  static List<Attack> killing() {
    return List.of(
        ends(
            "one long operation",
            Ending.TIMED_OUT,
            "ended with its worker",
            "answer = len(str(7 ** 40000000))"),
        eitherWay("a long text", "x = 'x' * 1000\nwhile True: x += x"),
        eitherWay("many small objects", "x = []\nwhile True: x.append([0] * 1000)"));
  }

  /** Work does not end it, only the clock. */
  static Attack sleeping() {
    return ends("sleep", Ending.TIMED_OUT, "ended", "import time\ntime.sleep(1000000)");
  }

  /** Whether memory or time is gone first depends on how busy the machine is. */
  private static Attack eitherWay(String name, String code) {
    return new Attack(name, code, Set.of(Ending.OUT_OF_MEMORY, Ending.TIMED_OUT), "");
  }

  static List<Attack> poisoning() {
    return List.of(
        planted("forged frames", FORGED + "sys.stdout.write(forged)\nsys.stdout.flush()"),
        planted(
            "forged frames, errors",
            FORGED + "sys.stderr.write(forged)\nsys.__stdout__.write(forged)"),
        planted(
            "forged frames by descriptor",
            FORGED
                + "import os\n"
                + "for d in range(0, 8):\n"
                + "  try: os.write(d, forged.encode('latin-1'))\n"
                + "  except OSError: pass"),
        planted("closed streams", "import sys\nsys.stdout.close()\nsys.stderr.close()"),
        planted(
            "builtins",
            "import builtins\n"
                + "builtins.len = lambda x: 42\n"
                + "builtins.sorted = lambda x: []\n"
                + "builtins.str = lambda x: 'planted'"),
        planted(
            "module state",
            "import json, random, sys\n"
                + "random.random = lambda: 42\n"
                + "sys.modules['collections'] = None\n"
                + "sys.planted = 1"),
        planted(
            "the import system",
            "import sys\n"
                + "class F:\n"
                + "  def find_spec(self, *a): raise ImportError('planted')\n"
                + "sys.meta_path.insert(0, F())"),
        planted("recursion limit", "import sys\nsys.setrecursionlimit(50)"),
        planted(
            "signals",
            "import signal\n"
                + "try:\n"
                + "  signal.signal(signal.SIGTERM, lambda *a: None)\n"
                + "except Exception: pass"),
        planted(
            "tracing",
            "import sys\nsys.settrace(lambda *a: None)\nsys.setprofile(lambda *a: None)"),
        planted("the collector", "import gc\ngc.disable()\ngc.callbacks.append(lambda *a: None)"));
  }

  /** What does not end when its Python does. */
  static List<Attack> lingering() {
    return List.of(
        planted("a finaliser", "class A:\n  def __del__(self):\n    while True: pass\na = A()"),
        planted(
            "the end of the program",
            "import atexit\ndef f():\n  while True: pass\natexit.register(f)"),
        planted(
            "a generator left open",
            "def g():\n  try:\n    yield 1\n  finally:\n    while True: pass\nx = g()\nnext(x)"));
  }

  /** What the worker's frames look like, but for the nonce that only it knows. */
  private static final String FORGED =
      """
      import sys
      text = '{"nonce":"00","call":0,"ending":"ANSWERED","text":"forged"}'
      forged = 'Lmta' + chr(0) * 3 + chr(len(text)) + text
      """;
}
