/** What types a program asks a client for. */
export interface TypeContender {
  readonly name: string;
  /** Declares `client`. */
  readonly head: string;
}

/** The first is what the others are compared with. */
export const typeContenders: readonly TypeContender[] = [
  {
    name: "openapi-fetch",
    head: 'import createClient from "openapi-fetch";\nimport type { paths } from "@ods/automation";\nconst client = createClient<paths>();\n',
  },
  {
    name: "@ods/automation",
    head: 'import { createAutomationClient } from "@ods/automation";\nconst client = createAutomationClient({ portal: "my-domain" });\n',
  },
];

const CALL = /=> (client\.[A-Z]+\(.*\)),$/gm;

/** A call to each operation that answers JSON, from the calls that the tests make. */
export function callsIn(source: string): string[] {
  return [...source.matchAll(CALL)].map(([, call]) => call as string);
}

/** A program of so many calls whose answers are used, as a user would write them. */
export function typeProgram({ head }: TypeContender, calls: readonly string[]): string {
  const body = calls.map((call, index) => `export const answer${index} = (await ${call}).data;`).join("\n");
  return `${head}declare const path: Record<string, string>;\ndeclare const body: never;\n${body}\nexport {};\n`;
}
