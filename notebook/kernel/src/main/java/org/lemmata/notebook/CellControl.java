package org.lemmata.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * JShell's local engine, which keeps values as they are and not as text, and whose cells can be
 * interrupted.
 *
 * <p>A cell's code runs in a thread of its own, which is outside of the engine's group of threads:
 * the engine waits for the end of every thread of that, and those that a cell starts may stay.
 */
final class CellControl extends LocalExecutionControl {

  /** How long a cell that is interrupted may take to end by itself. */
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(3);

  private static final InheritableThreadLocal<CellControl> CURRENT = new InheritableThreadLocal<>();

  private final ThreadGroup threads = Thread.currentThread().getThreadGroup();
  private final Object starting = new Object();
  private volatile Thread worker;
  private volatile boolean interrupted;
  private Method code;
  private Object value;
  private Throwable failure;

  /** Makes JShell use this control. */
  ExecutionControlProvider provider() {
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "lemmata-cells";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return CellControl.this;
      }
    };
  }

  /** Before a cell. */
  void begin() {
    interrupted = false;
  }

  /** Before a piece of a cell, which may be a declaration that runs no code. */
  void forget() {
    value = null;
    failure = null;
  }

  /** What the last piece of code came to. */
  Optional<Object> value() {
    return Optional.ofNullable(value);
  }

  /** What the last piece of code threw. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether the cell was interrupted. */
  boolean interrupted() {
    return interrupted;
  }

  /**
   * Asks the cell that runs to end, as Lemmata's computations do at the next item. One that does
   * not within seconds, such as an endless loop, is stopped where it is.
   */
  void interrupt() {
    Thread running;
    synchronized (starting) {
      interrupted = true;
      running = worker;
    }
    if (running != null) {
      running.interrupt();
      Thread last = new Thread(() -> stopIfAlive(running), "lemmata-interrupt");
      last.setDaemon(true);
      last.start();
    }
  }

  @Override
  protected String invoke(Method body) throws Exception {
    code = body;
    forget();
    CURRENT.set(this);
    try {
      Method relay = CellControl.class.getDeclaredMethod("relay");
      relay.setAccessible(true);
      return super.invoke(relay);
    } finally {
      CURRENT.remove();
    }
  }

  /** Called by the engine in place of the code. */
  @SuppressWarnings("UnusedMethod")
  private static Object relay() throws Throwable {
    CellControl control = CURRENT.get();
    control.runInOwnThread();
    if (control.failure != null) {
      throw control.failure;
    }
    // Not the value: the engine would write it as text.
    return null;
  }

  private void runInOwnThread() throws InterruptedException {
    Thread thread = new Thread(threads, this::runCode, "cell");
    synchronized (starting) {
      // It may have been so while the piece was compiled.
      if (interrupted) {
        failure = new CancellationException();
        return;
      }
      worker = thread;
      thread.start();
    }
    thread.join();
    worker = null;
  }

  private void runCode() {
    try {
      value = code.invoke(null);
    } catch (InvocationTargetException e) {
      failure = e.getCause();
    } catch (Throwable e) {
      failure = e;
    }
  }

  /** Java up to 19 can stop a thread; later on JShell has built a way out into a cell's loops. */
  @SuppressWarnings({"removal", "deprecation"})
  private void stopIfAlive(Thread running) {
    try {
      running.join(PATIENCE);
      if (running.isAlive()) {
        if (Runtime.version().feature() < 20) {
          running.stop();
        } else {
          stop();
        }
      }
    } catch (InterruptedException
        | EngineTerminationException
        | InternalException
        | UnsupportedOperationException e) {
      Thread.currentThread().interrupt();
    }
  }
}
