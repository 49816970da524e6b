import { describe, expect, it } from "vitest";
import { keysProgram } from "../src/keysProgram.ts";
import { odsProgram } from "../src/odsProgram.ts";
import { runProgram } from "./programs.ts";

const context = {} as Parameters<typeof odsProgram>[0];
const shown = (program: typeof odsProgram) => {
  const names = program({ ...context, stdout: {}, stderr: {}, env: {} } as never)
    .commands.map((command) => command.name())
    .filter((name) => name !== "complete");
  return names;
};
const COMMANDS = [
  "ods",
  ...shown(odsProgram).map((name) => `ods ${name}`),
  "odskeys",
  ...shown(keysProgram).map((name) => `odskeys ${name}`),
];

describe.each(COMMANDS)("the help of %s", (command) => {
  it("says what it does, and ends with examples of it", async () => {
    const { exitCode, stdout, stderr } = await runProgram(`${command} --help`);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^Usage: ${command} `));
    const examples = stdout.split("\nExamples:\n")[1] ?? "";
    expect(examples).toContain(command);
    for (const [, what] of examples.split("\n\n")[0]?.matchAll(/# (.*)/g) ?? []) expect(what).not.toBe("");
  });

  it("fits into a narrow terminal", async () => {
    const { stdout } = await runProgram(`${command} --help`, { columns: 80, env: { NO_COLOR: "1" } });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("has examples that the program would take", async () => {
    const { stdout } = await runProgram(`${command} --help`);
    const examples = [...stdout.matchAll(/^ +(?:source <\()?(?:\S+=\S+ )?((?:ods|odskeys) .*)$/gm)];
    const names = new Set(COMMANDS);
    for (const [, line = ""] of examples) {
      const [program, name] = line.split(" ");
      expect(names).toContain(`${program} ${name}`);
      const options = line.split(/ [|#<>]/)[0]?.match(/(?<= )--?[a-z][\w-]*/g) ?? [];
      const { stdout: help } = await runProgram(`${program} ${name} --help`);
      for (const option of options) expect(help).toMatch(new RegExp(`(^|[ ,])${option}[ ,]`, "m"));
    }
  });
});

describe("the help", () => {
  it("is told of when a command line makes no sense", async () => {
    expect((await runProgram("ods records")).stderr).toContain("Run ods records --help for examples.");
    expect((await runProgram("ods recrods")).stderr).toContain("(Did you mean records?)");
  });

  it("has colours on a terminal, unless NO_COLOR is set", async () => {
    const bold = "\u001b[1mUsage:";
    expect((await runProgram("ods --help", { columns: 80 })).stdout).toContain(bold);
    expect((await runProgram("ods --help", { columns: 80, env: { NO_COLOR: "1" } })).stdout).not.toContain(
      "\u001b",
    );
    expect((await runProgram("ods --help", { columns: 80, env: { TERM: "dumb" } })).stdout).not.toContain(
      "\u001b",
    );
    expect((await runProgram("ods --help")).stdout).not.toContain("\u001b");
    expect((await runProgram("ods --help", { env: { FORCE_COLOR: "1" } })).stdout).toContain(bold);
  });
});
