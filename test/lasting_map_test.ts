import { LastingMap } from "../src/lasting_map.ts";
import { assertEquals, test } from "./harness.ts";

test("LastingMap keeps what Map keeps", () => {
  const map = new LastingMap<number, string>();
  const plain = new Map<number, string>();
  for (let i = 0; i < 5000; i++) {
    const key = i * 7919 % 300;
    if (i % 3 === 0) {
      assertEquals(map.delete(key), plain.delete(key));
    } else {
      map.set(key, `${i}`);
      plain.set(key, `${i}`);
    }
    assertEquals(map.size, plain.size);
    assertEquals(map.get(key), plain.get(key));
  }
  const byKey = (a: [number, string], b: [number, string]) => a[0] - b[0];
  assertEquals(map.entries().sort(byKey), [...plain].sort(byKey));
  map.clear();
  assertEquals([map.size, map.entries()], [0, []]);
});
