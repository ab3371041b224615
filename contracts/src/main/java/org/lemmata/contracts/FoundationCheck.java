package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.claim.Claim;

/** Claims rest on claims of their paper, and none on itself through others. */
final class FoundationCheck {

  private FoundationCheck() {}

  static void check(Paper paper) {
    Map<String, Claim> claims =
        Papers.claimsOf(paper).stream()
            .collect(Collectors.toMap(Claim::id, Function.identity(), (one, other) -> one));
    for (Claim claim : claims.values()) {
      Set<String> named = new HashSet<>(claim.restsOn());
      assertEquals(claim.restsOn().size(), named.size(), () -> claim.id() + " names a claim twice");
      for (String id : named) {
        assertTrue(
            claims.containsKey(id),
            () -> claim.id() + " rests on " + id + ", which is no claim of its paper");
      }
    }
    Set<String> sound = new HashSet<>();
    claims.values().forEach(claim -> follow(claim, List.of(), claims, sound));
  }

  private static void follow(
      Claim claim, List<String> path, Map<String, Claim> claims, Set<String> sound) {
    List<String> longer = new ArrayList<>(path);
    longer.add(claim.id());
    assertFalse(path.contains(claim.id()), () -> "a circle: " + String.join(", ", longer));
    if (!sound.contains(claim.id())) {
      claim.restsOn().forEach(id -> follow(claims.get(id), longer, claims, sound));
      claim.corrected().ifPresent(corrected -> follow(corrected, longer, claims, sound));
      sound.add(claim.id());
    }
  }
}
