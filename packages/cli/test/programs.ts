import { spawn } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { spawn as spawnInTerminal } from "@lydell/node-pty";
import { onTestFinished, vi } from "vitest";
import { keysProgram } from "../src/keysProgram.ts";
import { odsProgram } from "../src/odsProgram.ts";
import { run } from "../src/run.ts";

// Where several tests start programs at once, each takes its time.
vi.setConfig({ testTimeout: 60_000 });

const PROGRAMS = { ods: odsProgram, odskeys: keysProgram };
export type ProgramName = keyof typeof PROGRAMS;

export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface Circumstances {
  env?: Record<string, string> | undefined;
  /** A text, or pieces of one as they come, perhaps without end. */
  stdin?: string | Iterable<string> | undefined;
  /** Columns of the terminal that is played; without them there is none. */
  columns?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** A command line, words apart by blanks, run in this process as it would be in one of its own. */
export async function runProgram(
  commandLine: string | readonly string[],
  { env = {}, stdin = "", columns, signal = new AbortController().signal }: Circumstances = {},
): Promise<Outcome> {
  const [name, ...words] = typeof commandLine === "string" ? commandLine.split(" ") : commandLine;
  const stdout = new Recorder(columns);
  const stderr = new Recorder(columns);
  const context = { stdin: Readable.from(buffers(stdin)), stdout, stderr, env, signal };
  const exitCode = await run(PROGRAMS[name as ProgramName], words, context);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

function* buffers(stdin: string | Iterable<string>): Generator<Buffer> {
  for (const piece of typeof stdin === "string" ? [stdin] : stdin) yield Buffer.from(piece);
}

class Recorder extends Writable {
  text = "";
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(columns: number | undefined) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns ?? 80;
  }

  override _write(chunk: string | Uint8Array, _encoding: unknown, done: () => void): void {
    this.text += typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk);
    done();
  }
}

const SOURCES = fileURLToPath(new URL("../src/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** What Node is given to run a program from its sources. */
export function nodeArguments(name: ProgramName): string[] {
  const loader = import.meta.resolve("tsx", `file://${ROOT}`);
  return ["--conditions=@ods/source", "--import", loader, `${SOURCES}${name}.ts`];
}

function environment(env: Record<string, string>): Record<string, string> {
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), TERM: "xterm-256color", ...env };
}

export interface StartOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Ends standard input at once. */
  stdin?: string;
}

/** A program in a process of its own, with pipes. */
export function startInPipe(name: ProgramName, words: readonly string[], options: StartOptions = {}) {
  const { env = {}, cwd, stdin } = options;
  const child = spawn(process.execPath, [...nodeArguments(name), ...words], { cwd, env: environment(env) });
  onTestFinished(() => void child.kill("SIGKILL"));
  const seen = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      seen[stream] += text;
    });
  }
  if (stdin !== undefined) child.stdin.end(stdin);
  const ended = new Promise<Outcome & { signal: NodeJS.Signals | null }>((resolve) => {
    child.on("close", (exitCode, signal) => resolve({ exitCode: exitCode ?? -1, signal, ...seen }));
  });
  /** Resolves when it has printed this. */
  const printed = (text: string, stream: "stdout" | "stderr" = "stdout") =>
    new Promise<void>((resolve, reject) => {
      const look = () => seen[stream].includes(text) && resolve();
      child[stream].on("data", look);
      child.on("close", () => reject(new Error(`It ended without "${text}": ${JSON.stringify(seen)}`)));
      look();
    });
  return { child, ended, printed };
}

/** Any program at a pseudo-terminal. */
export function startInTerminal(
  file: string,
  words: readonly string[],
  { env = {}, cwd, columns = 80 }: Omit<StartOptions, "stdin"> & { columns?: number } = {},
) {
  const terminal = spawnInTerminal(file, [...words], {
    cols: columns,
    rows: 40,
    cwd: cwd ?? ROOT,
    env: environment(env),
  });
  let screen = "";
  const watchers = new Set<() => void>();
  terminal.onData((text) => {
    screen += text;
    for (const watch of watchers) watch();
  });
  const ended = new Promise<{ exitCode: number; screen: string }>((resolve) => {
    terminal.onExit(({ exitCode }) => resolve({ exitCode, screen }));
  });
  onTestFinished(async () => {
    try {
      terminal.kill("SIGKILL");
    } catch {
      // It has ended.
    }
    await ended;
  });
  /** Resolves when it has printed this since the last call, and gives all since then. */
  let from = 0;
  const shown = (text: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const rest = screen.slice(from);
        const end = typeof text === "string" ? rest.indexOf(text) + text.length : endOf(rest, text);
        if (typeof text === "string" ? !rest.includes(text) : end < 0) return;
        watchers.delete(look);
        from += end;
        resolve(rest.slice(0, end));
      };
      watchers.add(look);
      void ended.then(() => reject(new Error(`It ended without ${text}: ${JSON.stringify(screen)}`)));
      look();
    });
  return { ended, shown, type: (text: string) => terminal.write(text), screen: () => screen };
}

function endOf(text: string, pattern: RegExp): number {
  const found = pattern.exec(text);
  return found ? found.index + found[0].length : -1;
}
