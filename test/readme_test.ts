import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertStringIncludes, projectRoot, test } from "./harness.ts";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");

for (const name of ["hello_fetch.ts", "hello_multi.ts", "download.ts"]) {
  test(`README.md shows examples/${name} as it stands`, () => {
    const block = `\`\`\`ts\n${read(`examples/${name}`)}\`\`\``;
    assertStringIncludes(read("README.md"), block);
  });
}
