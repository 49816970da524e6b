import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type { LanguageServer } from "./languageServer.ts";

/** The server of TypeScript 7, which speaks the Language Server Protocol. */
export async function nativeServer(folder: string, directory: string): Promise<LanguageServer> {
  const server = spawn(process.execPath, [join(folder, "bin/tsc"), "--lsp", "--stdio"], {
    cwd: directory,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // An editor without settings.
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(directory).href,
    capabilities: { textDocument: { completion: {}, diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  let uri = "";
  let version = 1;
  return {
    async open(path, text) {
      uri = pathToFileURL(path).href;
      const textDocument = { uri, languageId: "typescript", version, text };
      await connection.sendNotification("textDocument/didOpen", { textDocument });
    },
    async type(position, text) {
      version += 1;
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text }],
      });
    },
    async completions(position) {
      const { items } = await connection.sendRequest<{ items: { label: string }[] }>(
        "textDocument/completion",
        {
          textDocument: { uri },
          position,
        },
      );
      return items.map(({ label }) => label);
    },
    async errors() {
      const { items } = await connection.sendRequest<{ items: { message: string; severity: number }[] }>(
        "textDocument/diagnostic",
        { textDocument: { uri } },
      );
      return items.filter(({ severity }) => severity === 1).map(({ message }) => message);
    },
    close() {
      connection.dispose();
      server.kill();
    },
  };
}
