import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OperationCall } from "../types/operations.ts";
import { functionName, type TypeContender, typeContenders, typeProgram } from "../types/typeContenders.ts";
import { compiler, type TypeWorkspace, typeWorkspace } from "../types/typeWorkspace.ts";
import type { LanguageServer, Position } from "./languageServer.ts";
import { nativeServer } from "./nativeServer.ts";
import { tsserver } from "./tsserver.ts";

export interface EditorFigures {
  name: string;
  /** Version of TypeScript. */
  compiler: string;
  calls: number;
  /** Milliseconds from a key stroke in one of the last calls until the operations are offered, round by round. */
  completions: number[];
  /** Milliseconds from a key stroke in one of the last calls until the errors of the file are known, round by round. */
  errors: number[];
}

/**
 * How long an editor waits for the compiler in programs that make calls. All contenders have their file open at once,
 * and take turns.
 */
export async function measureEditor(rounds: number): Promise<EditorFigures[]> {
  const workspace = await typeWorkspace();
  const figures: EditorFigures[] = [];
  try {
    for (const name of ["typescript-5", "typescript"] as const) {
      for (const calls of [50, workspace.operations.length]) {
        figures.push(...(await compare(workspace, name, calls, rounds)));
      }
    }
  } finally {
    await workspace.remove();
  }
  return figures;
}

async function compare(
  workspace: TypeWorkspace,
  name: "typescript" | "typescript-5",
  calls: number,
  rounds: number,
): Promise<EditorFigures[]> {
  const { folder, version } = await compiler(name);
  const operations = workspace.operations.slice(0, calls);
  const editors: { editor: Editor; figures: EditorFigures }[] = [];
  try {
    for (const contender of typeContenders) {
      const directory = workspace.project(contender);
      const server =
        name === "typescript" ? await nativeServer(folder, directory) : tsserver(folder, directory);
      const figures = { name: contender.name, compiler: version, calls, completions: [], errors: [] };
      editors.push({ editor: await edit(server, directory, contender, operations), figures });
    }
    // The first rounds are the server's own warm-up.
    for (let round = -3; round < rounds; round++) {
      for (const { editor, figures } of editors) {
        const completions = await editor.complete();
        const errors = await editor.check();
        if (round < 0) continue;
        figures.completions.push(completions);
        figures.errors.push(errors);
      }
    }
  } finally {
    for (const { editor } of editors) editor.close();
  }
  return editors.map(({ figures }) => figures);
}

interface Editor {
  /** Milliseconds. */
  complete(): Promise<number>;
  /** Milliseconds. */
  check(): Promise<number>;
  close(): void;
}

/** Opens a program, makes sure that the server understands it, and types into one of its last calls. */
async function edit(
  server: LanguageServer,
  directory: string,
  contender: TypeContender,
  operations: readonly OperationCall[],
): Promise<Editor> {
  // Files have a function of their own.
  const chosen = operations.findLastIndex(({ isFile }) => !isFile);
  const last = operations[chosen] as OperationCall;
  const text = typeProgram(contender, operations);
  const path = join(directory, "program.ts");
  await writeFile(path, text);
  await server.open(path, text);
  const lines = text.trimEnd().split("\n");
  const line = lines.length - operations.length + chosen;
  const behind = contender.chosenBehind(last);
  const place = (lines[line] as string).indexOf(behind);
  if (place < 0) throw new Error(`${contender.name}: there is no ${behind} in ${lines[line]}`);
  const offered: Position = { line, character: place + behind.length };
  // A space there changes the statement, and nothing of what it means.
  const typed: Position = { line, character: (lines[line] as string).indexOf("=") };
  const stroke = async () => {
    await server.type(typed, " ");
    offered.character += 1;
  };
  const timed = async <Result>(work: () => Promise<Result>): Promise<[number, Result]> => {
    const started = performance.now();
    await stroke();
    const result = await work();
    return [performance.now() - started, result];
  };
  return {
    async complete() {
      const [time, names] = await timed(() => server.completions(offered));
      const wanted = behind === "sdk." ? functionName(last) : last.path;
      if (!names.some((name) => name === wanted)) {
        throw new Error(`${contender.name}: ${wanted} is not offered, but ${names.slice(0, 5).join(", ")} …`);
      }
      return time;
    },
    async check() {
      const [time, errors] = await timed(() => server.errors());
      if (errors.length > 0) throw new Error(`${contender.name}: ${errors[0]}`);
      return time;
    },
    close: () => server.close(),
  };
}
