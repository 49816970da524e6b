import { spawn } from "node:child_process";
import { join } from "node:path";
import { StreamMessageReader } from "vscode-jsonrpc/node";
import type { LanguageServer } from "./languageServer.ts";

interface Answer {
  request_seq?: number;
  success?: boolean;
  message?: string;
  body?: unknown;
}

/** The server of TypeScript before 7, which has a protocol of its own. */
export function tsserver(folder: string, directory: string): LanguageServer {
  const server = spawn(
    process.execPath,
    [join(folder, "lib/tsserver.js"), "--disableAutomaticTypingAcquisition"],
    {
      cwd: directory,
      stdio: ["pipe", "pipe", "ignore"],
    },
  );
  const waiting = new Map<number, (answer: Answer) => void>();
  // Its answers are framed as those of the Language Server Protocol are.
  new StreamMessageReader(server.stdout).listen((message) => {
    const answer = message as Answer;
    if (answer.request_seq !== undefined) waiting.get(answer.request_seq)?.(answer);
  });
  let seq = 0;
  const tell = (command: string, args: object) => {
    seq += 1;
    server.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
    return seq;
  };
  const ask = <Body>(command: string, args: object) =>
    new Promise<Body>((resolve, reject) => {
      const asked = tell(command, args);
      waiting.set(asked, ({ success, message, body }) => {
        waiting.delete(asked);
        if (success) resolve(body as Body);
        else reject(new Error(`${command}: ${message}`));
      });
    });
  let file = "";
  return {
    async open(path, text) {
      file = path;
      tell("open", { file, fileContent: text, projectRootPath: directory });
    },
    async type({ line, character }, insertString) {
      const place = { line: line + 1, offset: character + 1 };
      tell("change", { file, ...place, endLine: place.line, endOffset: place.offset, insertString });
    },
    async completions({ line, character }) {
      const { entries } = await ask<{ entries: { name: string }[] }>("completionInfo", {
        file,
        line: line + 1,
        offset: character + 1,
      });
      return entries.map(({ name }) => name);
    },
    async errors() {
      const found = await ask<{ text: string }[]>("semanticDiagnosticsSync", { file });
      return found.map(({ text }) => text);
    },
    close: () => server.kill(),
  };
}
