// `pnpm generate`. Where nothing has changed since the last time it says so without loading the compiler,
// which alone would take longer than this.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

function upToDate() {
  try {
    const stamp = JSON.parse(
      readFileSync(new URL("node_modules/.cache/ods-clients/generate.json", root), "utf8"),
    );
    const isSame = ([file, hash]) =>
      createHash("sha256")
        .update(readFileSync(new URL(file, root)))
        .digest("hex") === hash;
    return Object.entries(stamp.files).every(isSame) ? stamp.outputs : undefined;
  } catch {
    // There is no stamp, or a file is gone.
    return undefined;
  }
}

const outputs = process.argv.length === 2 ? upToDate() : undefined;
if (outputs !== undefined) console.log(`${outputs} files are up to date`);
else {
  process.argv.splice(2, 0, "generate");
  await import("./typeScript.js");
  await import("./src/cli.ts");
}
