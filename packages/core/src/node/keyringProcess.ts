import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { OdsError } from "../errors.ts";

/**
 * The keyring of the operating system could not do what was asked: its library isn't installed, there is no
 * keyring, it is locked, or it didn't answer in time. The message says which, and what to do.
 */
export class KeyringError extends OdsError {
  override name = "KeyringError";
}

/** What the keyring is asked for. Several services are tried in their order. */
export interface KeyringQuestion {
  action: "read" | "store" | "remove";
  services: string[];
  user: string;
  /** The key to store. */
  key?: string;
}

/** What came of it; `service` is the one under which a key was found. */
export interface KeyringAnswer {
  service: string | undefined;
  key: string | undefined;
}

export interface KeyringWait {
  /** For how long the keyring may keep us waiting, for a dialog that unlocks it as well; in ms. */
  timeout: number;
  signal: AbortSignal | undefined;
}

const INSIDE = "ODS_KEYRING_PROCESS";

/*
 * On Linux the Secret Service is insisted on: the library would fall back to the kernel's keyring, which
 * forgets everything when the machine restarts. The question comes by standard input, as arguments are
 * visible to every user of the machine.
 */
const PROGRAM = `
let text = "";
process.stdin.on("data", (part) => (text += part)).on("end", () => {
  const { library, action, services, user, key } = JSON.parse(text);
  const answer = {};
  try {
    const { Entry } = require(library);
    for (const service of services) {
      const entry = new Entry(service, user, { linux: { store: "secret-service" } });
      if (action === "store") entry.setPassword(key);
      else if (action === "remove" && !entry.deleteCredential()) continue;
      else if (action === "read" && (answer.key = entry.getPassword() ?? undefined) === undefined) continue;
      answer.service ??= service;
      if (action === "read") break;
    }
  } catch (error) {
    answer.failure = String(error.message);
  }
  process.stdout.write("\\n" + JSON.stringify(answer));
});`;

/**
 * Asks the keyring from a process of its own. Within ours, a session bus that accepts and never answers
 * would stop everything for good, and a dialog that nobody sees would keep the process from ending: the
 * library can't be interrupted in either.
 */
export async function askKeyring(
  question: KeyringQuestion,
  { timeout, signal }: KeyringWait,
): Promise<KeyringAnswer> {
  signal?.throwIfAborted();
  const output = await run(JSON.stringify({ ...question, library: findLibrary() }), timeout, signal);
  const { failure, ...answer } = JSON.parse(output.slice(output.lastIndexOf("\n"))) as KeyringAnswer & {
    failure?: string;
  };
  if (failure !== undefined) {
    throw new KeyringError(
      `The OS keyring can't be used: ${failure}. On Linux a Secret Service has to run in the session and be unlocked, such as gnome-keyring.`,
    );
  }
  return answer;
}

function findLibrary(): string {
  try {
    const require = createRequire(import.meta.url);
    return require.resolve("@napi-rs/keyring");
  } catch (cause) {
    throw new KeyringError(
      "The OS keyring can't be used: the package @napi-rs/keyring is not installed. Run: npm install @napi-rs/keyring",
      { cause },
    );
  }
}

function run(input: string, timeout: number, signal: AbortSignal | undefined): Promise<string> {
  if (process.env[INSIDE]) {
    // A program packed into an executable of its own starts itself here instead of Node.
    throw new KeyringError("The OS keyring can't be used from a program packed into one executable.");
  }
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ["-e", PROGRAM],
      {
        env: { ...process.env, [INSIDE]: "1", ELECTRON_RUN_AS_NODE: "1" },
        killSignal: "SIGKILL",
        timeout,
        windowsHide: true,
        ...(signal && { signal }),
      },
      (error, stdout) => {
        if (!error) resolve(stdout);
        else if (signal?.aborted) reject(signal.reason);
        else reject(new KeyringError(failureOf(error, timeout)));
      },
    );
    // A child that can't be started takes no input; the callback above tells why.
    child.stdin?.on("error", () => {}).end(input);
  });
}

function failureOf(
  { killed, code, signal }: import("node:child_process").ExecFileException,
  timeout: number,
) {
  return killed
    ? `The OS keyring gave no answer within ${timeout} ms. It may be locked, with a dialog waiting on the desktop.`
    : `The OS keyring can't be used: the process that asks it ended with ${code ?? signal}.`;
}
