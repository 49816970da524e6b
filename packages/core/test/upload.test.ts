import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import {
  apiKey,
  FileStream,
  InvalidArgumentError,
  NetworkError,
  type UploadProgress,
  unwrap,
  withProgress,
} from "@ods/core";
import { fileFromPath } from "@ods/core/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { json, type SeenRequest, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const params = { path: { id: "1" } };

async function parts({ body, headers }: SeenRequest): Promise<[string, string | File][]> {
  const type = headers["content-type"] ?? "";
  return [
    ...(await new Response(Buffer.from(body, "latin1"), { headers: { "Content-Type": type } }).formData()),
  ];
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function fileOnDisk(content: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "ods-upload-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "cités.csv");
  await writeFile(file, content);
  return file;
}

describe("an upload", () => {
  it.each([
    ["a File", async () => new File(["a;b\n"], "data.csv", { type: "text/csv" })],
    [
      "a web stream",
      async () => new FileStream(new Blob(["a;b\n"]).stream(), "data.csv", { type: "text/csv" }),
    ],
    [
      "a stream of Node",
      async () => new FileStream(Readable.from([bytes("a;b\n")]), "data.csv", { type: "text/csv" }),
    ],
    [
      "a file with progress",
      async () => withProgress(new File(["a;b\n"], "data.csv", { type: "text/csv" }), () => {}),
    ],
  ])("sends %s as multipart form data, with the other fields", async (_name, makeFile) => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const file = await makeFile();
    await thingsClient({ portal: server.url, auth: "key" }).POST("/things/{id}/file/", {
      params,
      body: { file, title: "Données\r\n", tags: ["a", "b"] },
    });
    const sent = await parts(server.requests[0]!);
    expect(sent.map(([name]) => name)).toEqual(["file", "title", "tags", "tags"]);
    const [[, received], [, title]] = sent as [[string, File], [string, string]];
    expect([received.name, received.type, await received.text()]).toEqual(["data.csv", "text/csv", "a;b\n"]);
    expect(title).toBe("Données\r\n");
    expect(server.requests[0]?.headers.authorization).toBe("Apikey key");
  });

  it("refuses a stream that was sent already, and opens a function anew", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const client = thingsClient({ portal: server.url });
    const send = (file: FileStream) => client.POST("/things/{id}/file/", { params, body: { file } });
    const stream = new FileStream(Readable.from([bytes("a;b")]), "once.csv");
    await send(stream);
    await expect(send(stream)).rejects.toThrow(/"once.csv" was sent already/);
    const opened = new FileStream(() => new Blob(["a;b"]).stream(), "often.csv");
    await send(opened);
    await send(withProgress(opened, () => {}));
    const sent = await Promise.all(
      server.requests.map(async (request) => (await parts(request))[0]?.[1] as File),
    );
    expect(await Promise.all(sent.map((file) => file.text()))).toEqual(["a;b", "a;b", "a;b"]);
  });

  it("takes whatever has the shape of a file", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const file = { type: "text/csv", size: 3, name: "shape.csv", stream: () => new Blob(["a;b"]).stream() };
    await thingsClient({ portal: server.url }).POST("/things/{id}/file/", {
      params,
      body: { file: file as never },
    });
    const [[, received]] = (await parts(server.requests[0]!)) as [[string, File]];
    expect([received.name, received.type, await received.text()]).toEqual(["shape.csv", "text/csv", "a;b"]);
  });

  it("goes the same way with the key in the query", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const client = thingsClient({ portal: server.url, auth: apiKey("key", { in: "query" }) });
    await client.POST("/things/{id}/file/", { params, body: { file: new File(["a;b"], "data.csv") } });
    await client.POST("/things/", { body: { name: "bench" } });
    const [upload, plain] = server.requests;
    expect(upload?.headers["content-length"]).toBe(String(upload?.body.length));
    const [[, received]] = (await parts(upload!)) as [[string, File]];
    expect(received.name).toBe("data.csv");
    expect([plain?.headers["content-length"], plain?.body]).toEqual(["16", '{"name":"bench"}']);
  });

  it("takes form data that somebody else made", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const form = new FormData();
    form.set("file", new File(["a;b\n"], "data.csv", { type: "text/csv" }));
    form.set("title", "Données");
    await thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: form as never });
    const [[, received], [, title]] = (await parts(server.requests[0]!)) as [
      [string, File],
      [string, string],
    ];
    expect([received.name, received.type, await received.text(), title]).toEqual([
      "data.csv",
      "text/csv",
      "a;b\n",
      "Données",
    ]);
  });

  it("tells its length where it is known, and comes in chunks where it is not", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const client = thingsClient({ portal: server.url });
    const unknown = new FileStream(new Blob(["a;b\n"]).stream(), "data.csv");
    for (const file of [new Blob(["a;b\n"]), unknown]) {
      await client.POST("/things/{id}/file/", { params, body: { file, title: "é" } });
    }
    const [known, chunked] = server.requests;
    expect(known?.headers["content-length"]).toBe(String(known?.body.length));
    expect(chunked?.headers["transfer-encoding"]).toBe("chunked");
  });

  it("reads streams into files first in browsers, which send none over HTTP/1.1", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    onTestFinished(() => void vi.unstubAllGlobals());
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const file = new FileStream(Readable.from([bytes("a;"), bytes("b\n")]), "data.csv", { type: "text/csv" });
    await thingsClient({ portal: server.url }).POST("/things/{id}/file/", {
      params,
      body: { file, title: "x" },
    });
    const [[, received], [, title]] = (await parts(server.requests[0]!)) as [
      [string, File],
      [string, string],
    ];
    expect([received.name, received.type, await received.text(), title]).toEqual([
      "data.csv",
      "text/csv",
      "a;b\n",
      "x",
    ]);
    expect(server.requests[0]?.headers["content-length"]).toBeDefined();
  });

  it("ends at once when it is aborted while a browser still reads the stream", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    onTestFinished(() => void vi.unstubAllGlobals());
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const stuck = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(bytes("a")) });
    const abort = new AbortController();
    const call = thingsClient({ portal: server.url }).POST("/things/{id}/file/", {
      params,
      body: { file: new FileStream(stuck, "data.csv") },
      signal: abort.signal,
    });
    setImmediate(() => abort.abort(new Error("enough")));
    await expect(call).rejects.toThrow("enough");
    expect(server.requests).toEqual([]);
  });

  it("fails when a stream is shorter than was said", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const file = new FileStream(new Blob(["half"]).stream(), "data.csv", { size: 8 });
    const call = thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: { file } });
    await expect(call).rejects.toBeInstanceOf(NetworkError);
    expect(server.requests).toEqual([]);
  });

  it("takes a file from disk by its path, with its name", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const file = await fileFromPath(await fileOnDisk("a;b\n"), { type: "text/csv" });
    await thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: { file } });
    const [[, received]] = (await parts(server.requests[0]!)) as [[string, File]];
    expect([received.name, received.type, await received.text()]).toEqual(["cités.csv", "text/csv", "a;b\n"]);
  });

  it("says so when there is no file at the path", async () => {
    await expect(fileFromPath("/no/such/file.csv")).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(fileFromPath("/no/such/file.csv")).rejects.toThrow("/no/such/file.csv: ENOENT");
    await expect(fileFromPath(tmpdir())).rejects.toThrow(/EISDIR/);
  });

  it("escapes names that would break the form", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const file = new FileStream(new Blob(["x"]).stream(), 'a"\r\nContent-Type: evil.csv');
    await thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: { file } });
    expect(server.requests[0]?.body).toContain('filename="a%22%0D%0AContent-Type: evil.csv"');
  });

  it("tells its progress up to the end", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const seen: UploadProgress[] = [];
    const chunks = ["aaaa", "bb", "c"].map(bytes);
    const file = withProgress(new FileStream(Readable.from(chunks), "x", { size: 7 }), (progress) =>
      seen.push(progress),
    );
    await thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: { file } });
    expect(seen).toEqual([
      { sent: 4, total: 7 },
      { sent: 6, total: 7 },
      { sent: 7, total: 7 },
    ]);
  });

  it("is not sent on to where the portal redirects", async () => {
    const elsewhere = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const server = await scriptedServer((_request, response) => {
      response.writeHead(308, { Location: `${elsewhere.url}/stolen` }).end();
    });
    const file = new File(["secret content"], "x.csv");
    const call = thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: { file } });
    await expect(call).rejects.toBeInstanceOf(NetworkError);
    await expect(call).rejects.toThrow(/redirects an upload/);
    expect(elsewhere.requests).toEqual([]);
  });

  it("is not sent on in Cloudflare Workers either, which know no redirect mode for that", async () => {
    vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
    onTestFinished(() => void vi.unstubAllGlobals());
    const elsewhere = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    const server = await scriptedServer((_request, response) => {
      response.writeHead(308, { Location: `${elsewhere.url}/stolen` }).end();
    });
    const file = new File(["secret content"], "x.csv");
    const call = thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: { file } });
    await expect(unwrap(call)).rejects.toMatchObject({ status: 308 });
    expect(elsewhere.requests).toEqual([]);
  });

  it("fails with the error of its stream, and lets go of the connection", async () => {
    const server = await scriptedServer((_request, response) => json(response, { id: 1 }, 201));
    async function* broken() {
      yield bytes("half");
      throw new Error("the disk is gone");
    }
    const file = new FileStream(broken(), "x.csv");
    const call = thingsClient({ portal: server.url }).POST("/things/{id}/file/", { params, body: { file } });
    await expect(call).rejects.toThrow();
    expect(server.requests).toEqual([]);
  });
});
