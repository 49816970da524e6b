import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";

/** Starts a program of this folder in a process of its own; it is a `.js` file where this is one. */
export function start(name: string, args: readonly string[]): ChildProcess {
  const extension = extname(new URL(import.meta.url).pathname);
  return fork(new URL(`./${name}${extension}`, import.meta.url), args, {
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
}

/** What the program says first. @throws with what it wrote to stderr when it ends before. */
export async function firstWord<Word>(program: ChildProcess): Promise<Word> {
  let complaint = "";
  program.stderr?.on("data", (text) => {
    complaint += text;
  });
  const word = once(program, "message") as Promise<[Word]>;
  const end = once(program, "close").then(([code, signal]): never => {
    throw new Error(
      `It ended with ${code ?? signal}: ${complaint.trim().split("\n").slice(0, 8).join("\n")}`,
    );
  });
  // Whichever comes second is not waited for.
  end.catch(() => {});
  const [said] = await Promise.race([word, end]);
  return said;
}
