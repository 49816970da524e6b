import { hasBody, type OperationCall, pathNames, pathObject, queryObject } from "./operations.ts";

/** How a program asks a client for an operation. */
export interface TypeContender {
  readonly name: string;
  /** Imports the client and makes it. */
  readonly head: string;
  /** The expression, awaited and with what comes of it. */
  call(operation: OperationCall): string;
  /** Stands before what the editor completes when an operation is chosen. */
  readonly chosenBehind: (operation: OperationCall) => string;
}

/** The first is what the others are compared with. */
export const typeContenders: readonly TypeContender[] = [
  {
    name: "openapi-fetch",
    head: 'import createClient from "openapi-fetch";\nimport type { paths } from "@ods/automation";\nconst client = createClient<paths>();',
    call({ method, path, init, isFile }) {
      const asFile = init === undefined ? '{ parseAs: "blob" }' : init.replace(/ \}$/, ', parseAs: "blob" }');
      return `(await client.${method}(${args(`"${path}"`, isFile ? asFile : init)})).data`;
    },
    chosenBehind: byPath,
  },
  {
    name: "@ods/automation",
    head: 'import { createAutomationClient, download } from "@ods/automation";\nconst client = createAutomationClient({ portal: "my-domain" });',
    call: ({ method, path, init, isFile }) =>
      isFile
        ? `await download(${args("client", `"${path}"`, init)})`
        : `(await client.${method}(${args(`"${path}"`, init)})).data`,
    chosenBehind: byPath,
  },
  {
    name: "hey-api's output",
    head: 'import * as sdk from "../generated/hey-api/index";',
    call(operation) {
      const given = Object.entries({
        path: pathObject(operation),
        query: queryObject(operation),
        body: hasBody(operation) ? "body" : undefined,
      }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
      const options = given.length === 0 ? undefined : `{ ${given.join(", ")} }`;
      return `(await sdk.${functionName(operation)}(${args(options)})).data`;
    },
    chosenBehind: () => "sdk.",
  },
  {
    name: "orval's output",
    head: 'import * as sdk from "../generated/orval/client";',
    call(operation) {
      const path = pathNames(operation).map((name) => `path.${name} as string`);
      const body = hasBody(operation) ? "body" : undefined;
      return `(await sdk.${functionName(operation)}(${args(...path, body, queryObject(operation))})).data`;
    },
    chosenBehind: () => "sdk.",
  },
];

/** A program with these calls, as a user would write them. */
export function typeProgram({ head, call }: TypeContender, operations: readonly OperationCall[]): string {
  const calls = operations.map((operation, index) => `export const answer${index} = ${call(operation)};`);
  return [
    head,
    "declare const path: Record<string, string>;",
    "declare const body: never;",
    "export {};",
    ...calls,
    "",
  ].join("\n");
}

function byPath({ method }: OperationCall): string {
  return `client.${method}("`;
}

/** What both generators call a function. */
export function functionName({ id }: OperationCall): string {
  return id.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
}

function args(...given: readonly (string | undefined)[]): string {
  return given.filter((arg) => arg !== undefined).join(", ");
}
