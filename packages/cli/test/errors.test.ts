import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { EXIT, exitCodeOf } from "../src/exitCode.ts";
import { EXIT_WORDS } from "../src/helpTexts.ts";
import { runProgram } from "./programs.ts";
import { answering, answeringJson } from "./sampleServer.ts";

const KEY = "sZq7Xw9Kv4Jp2Yt8Gb6";

const atPortal = (url: string, words = "", env: Record<string, string> = {}) =>
  runProgram(`ods records trees -p ${url} --no-keyring ${words}`.trim(), {
    env: { ODS_APIKEY: KEY, ...env },
  });
const portalThatAnswers = async (status: number, body: object, headers?: Record<string, string>) =>
  atPortal(await answeringJson(body, status, headers));

describe("the exit code", () => {
  it.each([
    [400, { error: "Unknown field" }, EXIT.refused],
    [401, { error: "API key is not valid" }, EXIT.access],
    [403, { error: "Not for you" }, EXIT.access],
    [404, { error: "Unknown dataset: trees" }, EXIT.notFound],
    [409, { message: "It is being processed" }, EXIT.refused],
    [429, { errorcode: 10002, reset_time: "2099-01-01T00:00:00Z" }, EXIT.quota],
    [501, { error: "Not made" }, EXIT.unreachable],
    [418, { error: "A teapot" }, EXIT.failure],
  ])("tells what an answer of %i means", async (status, body, code) => {
    const { exitCode, stdout, stderr } = await portalThatAnswers(status, body);
    expect([exitCode, stdout]).toEqual([code, ""]);
    expect(stderr).toMatch(/^error: /);
  });

  it("is that of a portal out of reach when nobody answers, or something else does", async () => {
    expect((await atPortal("http://127.0.0.1:9", "--retries 0")).exitCode).toBe(EXIT.unreachable);
    const page = await answering((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain" }).end("hello");
    });
    expect((await atPortal(page)).exitCode).toBe(EXIT.unreachable);
  });

  it("is that of a portal out of reach when an answer takes longer than --timeout", async () => {
    const { exitCode, stderr } = await atPortal(await answering(() => {}), "--timeout 0.02 --retries 0");
    expect(exitCode).toBe(EXIT.unreachable);
    expect(stderr).toContain("--timeout");
  });

  it("is 2 where the command line makes no sense", async () => {
    for (const words of [
      "ods",
      "ods nothing",
      "ods records",
      "ods records trees",
      "ods records t -p ftp://a.b",
    ]) {
      expect([words, (await runProgram(words)).exitCode]).toEqual([words, EXIT.usage]);
    }
    expect((await runProgram("ods records trees")).stderr).toContain(
      "Give --portal <address>, or set ODS_PORTAL",
    );
  });

  it("is 0 for help and version", async () => {
    for (const words of [
      "ods --help",
      "ods help records",
      "ods records --help",
      "odskeys -h",
      "ods --version",
    ]) {
      const { exitCode, stdout, stderr } = await runProgram(words);
      expect([words, exitCode, stderr, stdout === ""]).toEqual([words, EXIT.done, "", false]);
    }
  });

  it("is 130 when the user interrupts what is under way", async () => {
    const { InterruptedError } = await import("../src/interruption.ts");
    const interruption = new AbortController();
    const url = await answering(() => interruption.abort(new InterruptedError()));
    const outcome = await runProgram(`ods records trees --anonymous -p ${url}`, {
      signal: interruption.signal,
    });
    expect(outcome).toEqual({ exitCode: EXIT.interrupted, stdout: "", stderr: "Interrupted.\n" });
  });

  it("is 1 for what nobody foresaw", () => {
    expect(exitCodeOf(new TypeError("a fault"))).toBe(EXIT.failure);
    expect(exitCodeOf("a text")).toBe(EXIT.failure);
  });

  it("is written down in the guide and in the help, each with the same words", async () => {
    const guide = await readFile(new URL("../../../docs/guides/command-line.md", import.meta.url), "utf8");
    const rows = [...guide.matchAll(/^\| +(\d+) +\| (.+?) +\|$/gm)].map(([, code, words]) => [
      Number(code),
      words,
    ]);
    const expected = Object.entries(EXIT).map(([name, code]) => [
      code,
      EXIT_WORDS[name as keyof typeof EXIT],
    ]);
    expect(rows).toEqual(expected);
    const { stdout } = await runProgram("ods --help");
    for (const [code, words] of expected) expect(stdout).toMatch(new RegExp(`^ +${code}  ${words}$`, "m"));
  });
});

describe("an error", () => {
  it("says what is wrong, where, and what to do, in a few lines on standard error", async () => {
    const { stderr } = await portalThatAnswers(401, { error: "API key is not valid" });
    const [what, advice, ...others] = stderr.split("\n");
    expect(what).toMatch(
      /^error: API key is not valid \(401, GET http:\/\/127\.0\.0\.1:\d+\/api\/records\/1\.0\/search\/\?dataset=trees&rows=20\)$/,
    );
    expect(advice).toContain("Store a key with odskeys set, or give one by --key-file or ODS_APIKEY");
    expect(others).toEqual([""]);
  });

  it("says when a quota starts anew", async () => {
    const { stderr } = await portalThatAnswers(429, { errorcode: 10002, reset_time: "2099-01-01T00:00:00Z" });
    expect(stderr).toContain("It starts anew at 2099-01-01T00:00:00.000Z.");
  });

  it("shows the stack with --verbose, or DEBUG=ods, and the key never", async () => {
    const url = await answeringJson({ error: `no ${KEY} here` }, 403);
    for (const [words, env] of [
      ["--verbose", {}],
      ["", { DEBUG: "ods" }],
    ] as const) {
      const { stderr } = await atPortal(url, words, env);
      expect(stderr).toMatch(/PermissionError: [\s\S]*\n +at /);
      expect(stderr).not.toContain(KEY);
    }
    expect((await atPortal(url, "", { DEBUG: "express" })).stderr).not.toContain("    at ");
  });

  it("lets no control character of the portal through", async () => {
    const { stderr } = await portalThatAnswers(404, { error: "\u001b]0;owned\u0007\u009b2J\u202e gone" });
    expect(stderr.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(stderr).toContain("gone");
  });
});

describe("--verbose", () => {
  it("shows each request and where the key is from, and no key", async () => {
    const url = await answeringJson({ nhits: 0, parameters: {}, records: [] });
    const { stderr } = await atPortal(url, "-v");
    expect(stderr).toMatch(/^key: not from the file, there is no .*ods\.apikey\nkey: from the environment\n/);
    expect(stderr).toMatch(/GET http.*: attempt 1\n.*: 200 in /);
    expect(stderr).not.toContain(KEY);
  });
});
