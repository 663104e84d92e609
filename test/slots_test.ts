import { Slots } from "../ffi/slots.ts";
import { assert, assertEquals, assertStrictEquals, test } from "./harness.ts";

test("Slots.add() never gives the slot 0, which is what NULL looks like", () => {
  const slots = new Slots<object>();
  for (let i = 0; i < 100; i++) assert(slots.add({}) > 0);
  assertEquals(slots.get(0), undefined);
});

test("Slots.get() finds what was added, until it is deleted", () => {
  const slots = new Slots<{ name: string }>();
  const [a, b] = [{ name: "a" }, { name: "b" }];
  const [first, second] = [slots.add(a), slots.add(b)];
  assertStrictEquals(slots.get(first), a);
  assertStrictEquals(slots.get(second), b);
  slots.delete(first);
  assertEquals(slots.get(first), undefined);
  assertStrictEquals(slots.get(second), b);
});

test("Slots.add() uses a slot that was given back again", () => {
  const slots = new Slots<object>();
  const taken = Array.from({ length: 10 }, () => slots.add({}));
  for (const slot of taken) slots.delete(slot);
  const again = Array.from({ length: 10 }, () => slots.add({}));
  assertEquals(again.sort(), taken.sort());
});

test("Slots.delete() of an empty slot, or twice, gives nothing back twice", () => {
  const slots = new Slots<object>();
  const slot = slots.add({});
  slots.delete(0);
  slots.delete(77);
  slots.delete(slot);
  slots.delete(slot);
  assertEquals(slots.size, 0);
  const [one, two] = [slots.add({}), slots.add({})];
  assert(one !== two && one !== 0 && two !== 0);
  assertEquals(slots.size, 2);
});
