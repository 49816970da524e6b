import { readFile, writeFile } from "node:fs/promises";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { expect, it, onTestFinished } from "vitest";
import { fillPortal } from "../src/commands/samplePortal.ts";
import { emptyFolder } from "./emptyFolder.ts";
import { runProgram } from "./programs.ts";

const GUIDE = new URL("../../../docs/guides/command-line.md", import.meta.url);

/** Where the portals are that the guide starts. */
const SOURCE = "http://127.0.0.1:4010";
const TIME = "2026-03-14T06:30:00.000Z";
const TARGET = "http://127.0.0.1:4011";

emptyFolder();

/** The words of a command line, as a shell would take it apart. */
function wordsOf(commandLine: string): string[] {
  return (commandLine.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, "$1"));
}

it("the guide shows what the program says to whoever follows it", async () => {
  let time = Date.parse(TIME);
  // Where time stands still, a dataset that was published again looks as it did before.
  const now = () => {
    time += 1;
    return time;
  };
  const portal = createPortal({ processingTime: 0, now });
  const { url, close } = await servePortal(portal);
  onTestFinished(close);
  const { pushKey } = await fillPortal(portal, url);
  const another = createPortal({ processingTime: 0, now });
  const served = await servePortal(another);
  onTestFinished(served.close);
  const keys = JSON.stringify({ [url]: portal.apiKey, [served.url]: another.apiKey });
  const env = { ODS_PORTAL: url, ODS_APIKEY: keys, ODS_PUSHKEY: pushKey };
  const guide = await readFile(GUIDE, "utf8");
  const shown = [...guide.matchAll(/```console\n\$ (.*)\n([\s\S]*?)```/g)];
  expect(shown.length).toBeGreaterThan(5);
  await writeFile("counts.csv", /```csv\n([\s\S]*?)```/.exec(guide)?.[1] ?? "");
  const seen: string[] = [];
  for (const [, commandLine = ""] of shown) {
    const line = commandLine.replace(SOURCE, url).replace(TARGET, served.url);
    // Keys come from the environment; only pushing does not look for any.
    const words = [...wordsOf(line), ...(line.startsWith("ods push ") ? [] : ["--no-keyring"])];
    const { stdout, stderr } = await runProgram(words, { env });
    const said = (stderr + stdout).replaceAll(url, SOURCE).replaceAll(/2026-03-14T06:\d+:[\d.]+Z/g, TIME);
    seen.push(`$ ${commandLine}\n${said}`);
  }
  expect(seen).toEqual(shown.map(([, commandLine, output]) => `$ ${commandLine}\n${output}`));
});
