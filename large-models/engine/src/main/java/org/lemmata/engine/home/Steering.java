package org.lemmata.engine.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The environment variables by which users tell PyTorch and its matrix products which instructions
 * and precision to use, and of which PyTorch itself says nothing: bits depend on them.
 */
public final class Steering {

  private static final List<String> NAMES =
      List.of(
          "CUBLAS_WORKSPACE_CONFIG",
          "DNNL_CPU_ISA_HINTS",
          "DNNL_DEFAULT_FPMATH_MODE",
          "DNNL_MAX_CPU_ISA",
          "GLIBC_TUNABLES",
          "MKL_CBWR",
          "MKL_DEBUG_CPU_TYPE",
          "MKL_ENABLE_INSTRUCTIONS",
          "NVIDIA_TF32_OVERRIDE",
          "ONEDNN_CPU_ISA_HINTS",
          "ONEDNN_DEFAULT_FPMATH_MODE",
          "ONEDNN_MAX_CPU_ISA",
          "OPENBLAS_BLOCK_FACTOR",
          "OPENBLAS_CORETYPE",
          "OPENBLAS_L2_SIZE",
          "TORCH_ALLOW_TF32_CUBLAS_OVERRIDE");

  private Steering() {}

  /** Those that are set, as {@code , NAME=VALUE} each; usually nothing. */
  public static String here() {
    return of(System.getenv());
  }

  static String of(Map<String, String> environment) {
    return NAMES.stream()
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .map(name -> ", " + name + "=" + environment.get(name).strip())
        .collect(Collectors.joining());
  }
}
