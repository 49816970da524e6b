import { createAutomationClient, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { runProgram } from "./programs.ts";
import { answering } from "./sampleServer.ts";

/** A portal with a dataset that is not published yet. */
async function draft(processingTime = 30) {
  const portal = createPortal({ processingTime });
  const { url, close } = await servePortal(portal);
  onTestFinished(close);
  const client = createAutomationClient({ portal: url, auth: portal.apiKey });
  const body = { dataset_id: "street-trees", metadata: { default: { title: { value: "Street trees" } } } };
  const { uid } = await unwrap(client.POST("/datasets/", { body }));
  const params = { path: { dataset_uid: uid } };
  const isPublished = async () =>
    (await unwrap(client.GET("/datasets/{dataset_uid}/", { params }))).is_published;
  const publish = (words: string) =>
    runProgram(`ods publish ${words} --no-keyring`, { env: { ODS_PORTAL: url, ODS_APIKEY: portal.apiKey } });
  return { uid, publish, isPublished };
}

describe("ods publish", () => {
  it("waits until the dataset is published, and says what the portal is doing", async () => {
    const { publish, isPublished } = await draft();
    const { exitCode, stdout, stderr } = await publish("street-trees");
    expect([exitCode, stdout]).toEqual([0, "street-trees is published.\n"]);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe("street-trees: idle");
    expect(await isPublished()).toBe(true);
  });

  it("takes the uid as well, and gives each status as a line of JSON", async () => {
    const { uid, publish } = await draft();
    const { exitCode, stdout, stderr } = await publish(`${uid} --json`);
    expect([exitCode, stderr]).toEqual([0, ""]);
    const statuses = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(statuses.at(-1)).toMatchObject({ status: "idle", is_published: true });
  });

  it("gives up after --deadline", async () => {
    const { publish } = await draft(60_000);
    const { exitCode, stderr } = await publish("street-trees --deadline 0.05");
    expect(exitCode).toBe(7);
    expect(stderr).toContain("error: Publishing");
  });

  it("says which portal has no such dataset", async () => {
    const { publish } = await draft();
    expect(await publish("elephants")).toMatchObject({
      exitCode: 4,
      stderr: expect.stringMatching(/^error: There is no dataset elephants on http:\/\/127\.0\.0\.1:\d+\/ /),
    });
    expect((await publish("da_nowhere")).exitCode).toBe(4);
  });

  it("tells why processing failed, and of which records", async () => {
    const problems = Array.from({ length: 12 }, (_, at) => ({
      record_id: `r${at}`,
      message: "no \u001b[1mdate",
    }));
    let isOrdered = false;
    const url = await answering((request, response) => {
      response.setHeader("Content-Type", "application/json");
      if (request.url?.endsWith("/publish/")) isOrdered = true;
      const status = isOrdered
        ? { status: "error", since: "2024-01-02T00:00:00Z", message: "Bad dates", records_errors: problems }
        : { status: "idle", since: "2024-01-01T00:00:00Z" };
      const datasets = { total_count: 0, results: [] };
      response.end(JSON.stringify(request.url?.includes("/datasets/?") ? datasets : status));
    });
    const { exitCode, stderr } = await runProgram("ods publish da_abc123 --no-keyring", {
      env: { ODS_PORTAL: url, ODS_APIKEY: "key" },
    });
    expect(exitCode).toBe(5);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.slice(-13)).toEqual([
      expect.stringContaining("da_abc123: error"),
      expect.stringContaining("Bad dates"),
      ...problems.slice(0, 10).map(({ record_id }) => `  record ${record_id}: no [1mdate`),
      "  and 2 more",
    ]);
  });

  describe("where the portal refuses as real ones do", () => {
    const refusal = {
      status_code: 400,
      error_key: "InvalidDatasetStatusPreconditionException",
      message: "Invalid precondition, dataset status is 'queued' but must be one of 'idle, error'",
      raw_params: { current_status: "queued", authorized_origin_status: "idle, error" },
    };

    /** The first order is refused; `statuses` are what follows, one a look, the last one for good. */
    const refusing = (statuses: object[]) => {
      let orders = 0;
      return answering((request, response) => {
        response.setHeader("Content-Type", "application/json");
        if (request.url?.includes("/datasets/?")) return response.end('{"total_count":0,"results":[]}');
        if (!request.url?.endsWith("/publish/")) {
          return response.end(JSON.stringify(statuses.length > 1 ? statuses.shift() : statuses[0]));
        }
        orders += 1;
        response.statusCode = orders === 1 ? 400 : 200;
        return response.end(JSON.stringify(orders === 1 ? refusal : { detail: "ok" }));
      });
    };
    const run = async (url: string) =>
      runProgram("ods publish da_abc123 --no-keyring", { env: { ODS_PORTAL: url, ODS_APIKEY: "key" } });
    const at = (minute: number, status: object) => ({ since: `2024-01-01T00:0${minute}:00Z`, ...status });

    it("waits, and orders again", async () => {
      const url = await refusing([
        at(0, { status: "idle", is_published: false }),
        at(1, { status: "queued", is_published: false }),
        at(2, { status: "idle", is_published: true }),
        at(3, { status: "idle", previous: "processing", is_published: true }),
      ]);
      expect(await run(url)).toMatchObject({ exitCode: 0, stdout: "da_abc123 is published.\n" });
    });

    it("says what the portal says, where nothing explains it", async () => {
      const url = await refusing([at(0, { status: "idle", is_published: false })]);
      const { exitCode, stderr } = await run(url);
      expect(exitCode).toBe(5);
      expect(stderr).toContain("dataset status is 'queued' but must be one of 'idle, error'");
      expect(stderr).toContain("InvalidDatasetStatusPreconditionException");
    });
  });
});
