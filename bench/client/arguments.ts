import process from "node:process";

/** Arguments are `name=value`, the same for this client and for the C program. */
const given = new Map(
  process.argv.slice(2).map((argument): [string, string] => {
    const at = argument.indexOf("=");
    return at < 0
      ? [argument, ""]
      : [argument.slice(0, at), argument.slice(at + 1)];
  }),
);

export function text(name: string, otherwise = ""): string {
  return given.get(name) ?? otherwise;
}

export function number(name: string, otherwise = 0): number {
  const value = given.get(name);
  return value === undefined ? otherwise : Number(value);
}
