import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { nodeArguments, runProgram, startInTerminal } from "./programs.ts";
import { answering, sampleServer } from "./sampleServer.ts";

const server = sampleServer();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ods-cli-"));
  return () => rm(folder, { recursive: true });
});

const push = (
  words: string,
  { stdin = "", env = { ODS_PUSHKEY: server.pushKey } as Record<string, string> } = {},
) => runProgram(`ods push ${words}`, { env: { ODS_PORTAL: server.url, ...env }, stdin });
const pushed = async (counter: string) => {
  const words = `ods records counters --no-keyring --json -n 1000 -q counter:${counter}`;
  const { stdout } = await runProgram(words, server);
  const lines = stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line).fields.count).sort();
};
const file = async (name: string, content: string) => {
  await writeFile(path.join(folder, name), content);
  return path.join(folder, name);
};

describe("ods push", () => {
  it("pushes lines of JSON from a pipe", async () => {
    const stdin = '{"counter":"pipe","count":1}\n\n{"counter":"pipe","count":2}\n';
    const { exitCode, stdout, stderr } = await push("counters realtime", { stdin });
    expect([exitCode, stdout, stderr]).toEqual([0, "Pushed 2 records to counters.\n", ""]);
    expect(await pushed("pipe")).toEqual([1, 2]);
  });

  it.each([
    ["counts.json", '[{"counter":"json","count":1},{"counter":"json","count":2}]'],
    ["counts.jsonl", '\ufeff{"counter":"jsonl","count":1}\r\n{"counter":"jsonl","count":2}\r\n'],
    ["counts.csv", 'counter;count\ncsv;1\n"csv";2\n'],
  ])("takes %s for what its name says", async (name, content) => {
    expect((await push(`counters realtime ${await file(name, content)}`)).exitCode).toBe(0);
    expect((await pushed(name.split(".")[1] as string)).map(Number)).toEqual([1, 2]);
  });

  it.each([
    ["cut.csv", "counter;count\nnote;1\nnote;25", true],
    ["empty.csv", "counter;count\nnote;", true],
    ["whole.csv", "counter;count\nnote;25\n", false],
    ["windows.csv", "counter;count\r\nnote;25\r\n", false],
    ["quoted.csv", 'counter;count\nnote;"25"', false],
    ["header.csv", "counter;count\n", false],
  ])("says of %s whether its last value may be cut off, and pushes it", async (name, content, isNoted) => {
    const source = await file(name, content);
    const { exitCode, stderr } = await push(`counters realtime ${source}`);
    const note = `note: the last line of ${source} has no end; was the file cut, its last value may be short.\n`;
    expect([exitCode, stderr]).toEqual([0, isNoted ? note : ""]);
  });

  it.each([
    [
      "features.json",
      '{"type":"FeatureCollection","features":[]}',
      "a GeoJSON FeatureCollection, not a record",
    ],
    ["feature.ndjson", '{"type":"Feature","geometry":null,"properties":{}}\n', "push its `properties`"],
    ["v2.json", '{"total_count":1,"results":[{"counter":"page"}]}', "push its `results`"],
    ["v1.json", '{"nhits":1,"parameters":{},"records":[{"recordid":"1","fields":{}}]}', "a page of a search"],
  ])("refuses %s, which is no record but holds some", async (name, content, wanted) => {
    const { exitCode, stdout, stderr } = await push(`counters realtime ${await file(name, content)}`);
    expect(exitCode).not.toBe(0);
    expect([stdout, stderr]).toEqual(["", expect.stringContaining(wanted)]);
  });

  it.each(["latin.json", "latin.ndjson", "latin.csv"])(
    "pushes nothing of %s, which is no UTF-8",
    async (name) => {
      const content = name.endsWith("csv")
        ? "counter;count\ncaf\xe9;1\n"
        : '{"counter":"caf\xe9","count":1}\n';
      const source = path.join(folder, name);
      await writeFile(source, content, "latin1");
      const { exitCode, stderr } = await push(`counters realtime ${source}`);
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/is no utf-8/i)]);
      expect(await pushed("caf\ufffd")).toEqual([]);
    },
  );

  it("takes the fields of records as `ods records --json` gives them", async () => {
    await push("counters realtime", { stdin: '{"counter":"again","count":5}\n' });
    const { stdout } = await runProgram("ods records counters --no-keyring --json -q counter:again", server);
    await push("counters realtime", { stdin: stdout.replace('"count":5', '"count":6') });
    expect(await pushed("again")).toEqual([5, 6]);
  });

  it.each<[format: string, write: (records: string[]) => string]>([
    ["ndjson", (records) => records.join("\n")],
    ["json", (records) => `[${records.join(",")}]`],
  ])("keeps every digit of the numbers in %s, at any depth", async (format, write) => {
    const fields = [
      `"counter":"digits-${format}"`,
      '"parcel":9007199254740993',
      '"share":3.14159265358979323846',
      '"size":1e400',
      '"negative":-12345678901234567890',
      '"more":{"ids":[9223372036854775807,0.1]}',
    ];
    const record = `{${fields.join(",")}}`;
    const bodies: string[] = [];
    const url = await answering(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      bodies.push(Buffer.concat(chunks).toString());
      response.setHeader("Content-Type", "application/json").end('{"status":"OK"}');
    });
    const source = await file(`digits.${format}`, write([record, record]));
    const env = { ODS_PORTAL: url, ODS_PUSHKEY: "key" };
    const { exitCode, stderr } = await push(`counters realtime ${source}`, { env });
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(bodies).toEqual([`[${record},${record}]`]);
  });

  it("loses no digit on the way from one dataset of the portal to another", async () => {
    const record = '{"counter":"round","count":9007199254740993}';
    await push("counters realtime", { stdin: record });
    const download = `${server.url}/api/records/1.0/download/?dataset=counters&format=json&q=counter:round`;
    const downloaded = await (await fetch(download)).text();
    expect(downloaded).toContain('"count":9007199254740993');
    const source = await file("round.json", downloaded.replaceAll("round", "trip"));
    await push(`counters realtime ${source}`);
    const again = await (await fetch(download.replace("round", "trip"))).text();
    expect(again).toContain('"count":9007199254740993');
  });

  it("tells records by a unique key of many digits", async () => {
    const lines = ['{"id":9007199254740993}', '{"id":9007199254740992}'].join("\n");
    const env = {
      ODS_PORTAL: await answering((_request, response) => void response.end('{"status":"OK"}')),
      ODS_PUSHKEY: "key",
    };
    const { exitCode, stdout } = await push("counters realtime --unique-key id", { stdin: lines, env });
    expect([exitCode, stdout]).toEqual([0, "Pushed 2 records to counters.\n"]);
  });

  it("gives its report as JSON", async () => {
    const { stdout } = await push("counters realtime --json", { stdin: '{"counter":"report","count":1}\n' });
    expect(JSON.parse(stdout)).toMatchObject({
      datasetId: "counters",
      resourceId: "realtime",
      counts: { read: 1, accepted: 1, refused: 0, unknown: 0 },
    });
    expect(stdout).not.toContain(server.pushKey);
  });

  it("tells which records were not accepted, and goes on from its journal", async () => {
    const received: number[] = [];
    let isMended = false;
    const url = await answering(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const records = JSON.parse(Buffer.concat(chunks).toString());
      response.setHeader("Content-Type", "application/json");
      const isWrong = !isMended && records.some(({ count }: { count: number }) => count < 0);
      if (!isWrong) for (const { count } of records) received.push(count);
      response
        .writeHead(isWrong ? 400 : 200)
        .end(isWrong ? '{"error":"count is negative"}' : '{"status":"OK"}');
    });
    const journal = path.join(folder, "counts.push");
    const counts = [1, 2, -3, 4, -5];
    const source = await file("counts.ndjson", counts.map((count) => JSON.stringify({ count })).join("\n"));
    const words = `counters realtime ${source} --journal ${journal} --unique-key count`;
    const env = { ODS_PORTAL: url, ODS_PUSHKEY: "key" };
    const first = await push(words, { env });
    expect(first.exitCode).toBe(8);
    expect(first.stdout).toBe("");
    expect(first.stderr).toMatch(/^error: Of 5 records, 3 were accepted, 2 refused/);
    expect(first.stderr).toMatch(/ {2}record 3: .*count is negative.*\n {2}record 5: .*count is negative/);
    expect(first.stderr).toContain(`The same command goes on from ${journal}.`);
    expect(await readFile(journal, "utf8")).not.toContain("key=");
    isMended = true;
    expect(await push(words, { env })).toMatchObject({ exitCode: 0 });
    expect(received.sort()).toEqual([...counts].sort());
    await expect(readFile(journal)).rejects.toThrow("ENOENT");
  });

  it("says that the push key is wrong", async () => {
    const env = { ODS_PUSHKEY: "wrong" };
    const { exitCode, stderr } = await push("counters realtime", { stdin: '{"count":1}\n', env });
    expect(exitCode).toBe(3);
    expect(stderr).toContain("Push key is not valid");
  });

  it.each([
    ["missing.key", /The push key's file missing\.key can't be read: ENOENT/],
    [".", /The push key's file \. can't be read: EISDIR/],
    ["/dev/null", /There is no push key in \/dev\/null/],
    ["-", /There is no push key in standard input/],
  ])("takes no other push key when the file that was named gives none: %s", async (name, message) => {
    const source = await file("counts.json", '[{"counter":"keys","count":1}]');
    const { exitCode, stderr } = await push(`counters realtime ${source} --push-key-file ${name}`);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(message);
  });

  it("sends ODS_PUSHKEY to the portal of ODS_PORTAL only, and takes one push key", async () => {
    const source = await file("counts.json", '[{"counter":"keys","count":1}]');
    let received = 0;
    const other = await answering((_request, response) => {
      received += 1;
      response.setHeader("Content-Type", "application/json").end('{"status":"OK"}');
    });
    const key = await file("push.key", "key-of-other");
    const astray = await push(`counters realtime ${source} -p ${other}`);
    expect([astray.exitCode, received]).toEqual([2, 0]);
    expect(astray.stderr).toContain(`ODS_PUSHKEY belongs to ${server.url}, as ODS_PORTAL says`);
    expect(astray.stderr).not.toContain(server.pushKey);
    const twice = await push(`counters realtime ${source} --push-key k --push-key-file ${key}`);
    expect([twice.exitCode, received]).toEqual([2, 0]);
    expect(twice.stderr).toContain("--push-key and --push-key-file exclude each other");
    expect((await push(`counters realtime ${source} -p ${other} --push-key-file ${key}`)).exitCode).toBe(0);
    expect(received).toBe(1);
    expect((await push(`counters realtime ${source} -p ${server.url}/`)).exitCode).toBe(0);
  });

  it("takes the push key from a file, from standard input, or with a warning from the command line", async () => {
    const source = await file("counts.json", '[{"counter":"keys","count":1}]');
    const key = await file("push.key", `${server.pushKey}\n`);
    const none = { env: {} };
    expect((await push(`counters realtime ${source} --push-key-file ${key}`, none)).exitCode).toBe(0);
    const stdin = `${server.pushKey}\n`;
    expect((await push(`counters realtime ${source} --push-key-file -`, { ...none, stdin })).exitCode).toBe(
      0,
    );
    const { exitCode, stderr } = await push(`counters realtime ${source} --push-key ${server.pushKey}`, none);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^warning: --push-key shows the key to others .* Set ODS_PUSHKEY/);
    expect(stderr).not.toContain(server.pushKey);
  });

  it.each([
    [
      "counters realtime",
      "",
      {},
      "No push key, and no terminal to ask at. Set ODS_PUSHKEY, or give --push-key-file.",
    ],
    [
      "counters realtime --push-key-file -",
      "",
      {},
      "Standard input can't give both the records and the push key",
    ],
    ["counters realtime", "no json", undefined, "There is no JSON in line 1 of standard input"],
    ["counters realtime", "9007199254740993", undefined, "something else than records: 9007199254740993"],
    ["counters realtime", "[1]", undefined, "standard input holds something else than records: [1]"],
    ["counters realtime counts.xml", "", undefined, "Which format? The name counts.xml doesn't say it"],
    ["counters realtime none.csv", "", undefined, "none.csv can't be read: ENOENT"],
    [
      "counters realtime --format csv",
      "a;b\n1;2;3\n",
      undefined,
      "error: standard input: The CSV went wrong after 0 rows: row 1 has 3 values instead of 2.",
    ],
    ["counters realtime --format csv --separator tab", "a", undefined, 'separator is "tab"; one character'],
    ["counters realtime .", "", undefined, "Which format?"],
    ["counters realtime . --format json", "", undefined, ". can't be read: EISDIR"],
    ["counters realtime . --format ndjson", "", undefined, ". can't be read: EISDIR"],
    ["counters realtime . --format csv", "", undefined, ". can't be read: EISDIR"],
    ["counters realtime --format xml", "", undefined, "Allowed choices are csv, json, ndjson"],
    ["counters", "", undefined, "missing required argument 'resource'"],
  ])("refuses `ods push %s` with %j", async (words, stdin, env, message) => {
    const { exitCode, stdout, stderr } = await push(words, { stdin, ...(env && { env }) });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("asks for the push key at a terminal, without showing it", async () => {
    const source = await file("counts.json", '[{"counter":"asked","count":1}]');
    const words = [...nodeArguments("ods"), "push", "counters", "realtime", source];
    const { shown, type, ended } = startInTerminal(process.execPath, words, {
      env: { ODS_PORTAL: server.url },
    });
    await shown("push key: ");
    type(`${server.pushKey}\r`);
    const { exitCode, screen } = await ended;
    expect([exitCode, screen.includes(server.pushKey.slice(0, 4))]).toEqual([0, false]);
    expect(await pushed("asked")).toEqual([1]);
  });
});
