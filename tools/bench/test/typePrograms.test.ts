import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { operationCalls } from "../src/types/operations.ts";
import { typeContenders, typeProgram } from "../src/types/typeContenders.ts";

const calls = "../../../packages/automation/test/generated/operationCalls.ts";
const operations = operationCalls(await readFile(new URL(calls, import.meta.url), "utf8"));

const lineOf = (name: string, id: string) => {
  const contender = typeContenders.find((contender) => contender.name === name);
  const operation = operations.find((operation) => operation.id === id);
  if (!contender || !operation) throw new Error(`There is no ${name} or no ${id}.`);
  return typeProgram(contender, [operation]).trimEnd().split("\n").at(-1);
};

describe("programs that the compiler is measured with", () => {
  it.each(typeContenders)("call every operation once through $name", (contender) => {
    const lines = typeProgram(contender, operations).split("\n");
    expect(lines.filter((line) => line.startsWith("export const answer"))).toHaveLength(181);
  });

  it("are written as each client has it", () => {
    const id = "batch-add-users-to-user-group";
    expect(lineOf("@ods/automation", id)).toBe(
      'export const answer0 = (await client.POST("/groups/{group_uid}/users/batch/", { params: { path: { group_uid: path.group_uid as string } }, body })).data;',
    );
    expect(lineOf("openapi-fetch", id)).toBe(lineOf("@ods/automation", id));
    expect(lineOf("hey-api's output", id)).toBe(
      "export const answer0 = (await sdk.batchAddUsersToUserGroup({ path: { group_uid: path.group_uid as string }, body: body })).data;",
    );
    expect(lineOf("orval's output", id)).toBe(
      "export const answer0 = (await sdk.batchAddUsersToUserGroup(path.group_uid as string, body)).data;",
    );
  });

  it("take files as files", () => {
    expect(lineOf("@ods/automation", "users-export")).toContain('await download(client, "/users/export/")');
    expect(lineOf("openapi-fetch", "users-export")).toContain(
      'client.GET("/users/export/", { parseAs: "blob" })',
    );
  });
});
