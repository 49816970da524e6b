import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { FileStream, InvalidArgumentError, request } from "@ods/core";
import { fileFromPath } from "@ods/core/node";
import { describe, expect, it } from "vitest";
import { type SeenRequest, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const params = { path: { id: "1" } };

async function serverAndClient() {
  const server = await scriptedServer((_request, response) => {
    response.writeHead(201, { "Content-Type": "application/json" }).end('{"id":1}');
  });
  const client = thingsClient({ portal: server.url });
  const post = (body: unknown) => client.POST("/things/{id}/file/", { params, body: body as never });
  return { server, client, post };
}

describe("a JSON body", () => {
  it("holds all digits of BigInts, and dates as instants", async () => {
    const { server, post } = await serverAndClient();
    await post({ id: 9007199254740993n, at: new Date("2026-04-07T10:00:00+02:00"), none: undefined });
    expect(server.requests[0]?.body).toBe('{"id":9007199254740993,"at":"2026-04-07T08:00:00.000Z"}');
  });

  it("takes objects of other realms and of classes by their fields", async () => {
    const { server, post } = await serverAndClient();
    class Tree {
      species = "Oak";
      height = 12;
    }
    await post(runInNewContext("({ list: [{ a: 1 }], at: new Date(0) })"));
    await post({ tree: new Tree() });
    expect(server.requests.map(({ body }) => body)).toEqual([
      '{"list":[{"a":1}],"at":"1970-01-01T00:00:00.000Z"}',
      '{"tree":{"species":"Oak","height":12}}',
    ]);
  });

  it.each<[what: string, body: () => unknown, place: RegExp]>([
    ["a file below the first level", () => ({ a: { file: new File(["x"], "x.txt") } }), /a\.file is a File/],
    ["a Blob in a list of lists", () => ({ a: { b: [[new Blob(["x"])]] } }), /a\.b\[0\]\[0\] is a Blob/],
    [
      "a FileStream below the first level",
      () => ({ a: { file: new FileStream(new Blob(["x"]).stream(), "x.txt") } }),
      /a\.file is a FileStream, and a file can't stand there/,
    ],
    ["a stream of Node", () => ({ file: Readable.from(["x"]) }), /file is a Readable, and a stream/],
    ["a web stream", () => ({ file: new Blob(["x"]).stream() }), /file is a ReadableStream/],
    ["bytes of Node", () => ({ file: Buffer.from("x") }), /file is a Buffer/],
    ["bytes", () => ({ file: new Uint8Array(2) }), /file is a Uint8Array/],
    ["a Map", () => ({ metadata: new Map([["a", 1]]) }), /metadata is a Map/],
    ["a Set", () => ({ keywords: new Set(["a"]) }), /keywords is a Set/],
    ["a Map alone", () => new Map([["a", 1]]), /it is a Map/],
    ["NaN", () => ({ rows: { limit: Number.NaN } }), /rows\.limit is NaN/],
    ["Infinity", () => [1, Number.NEGATIVE_INFINITY], /\[1\] is -Infinity/],
    ["an invalid Date", () => ({ at: new Date("never") }), /at is a Date without a time/],
    [
      "an invalid Date of another realm",
      () => ({ at: runInNewContext("new Date('never')") }),
      /at is a Date without a time/,
    ],
    ["a function", () => ({ name: () => "x" }), /name is a function/],
    ["a symbol", () => ({ name: Symbol("x") }), /name is a symbol/],
    ["a hole in a list", () => ({ list: [1, undefined] }), /list\[1\] is undefined in a list/],
    ["a promise", () => ({ name: Promise.resolve("x") }), /name is a Promise/],
    ["form data in an object", () => ({ form: new FormData() }), /form is a FormData/],
    ["parameters in an object", () => ({ query: new URLSearchParams("a=1") }), /query is a URLSearchParams/],
    [
      "a circle",
      () => {
        const body: Record<string, unknown> = {};
        body.self = body;
        return body;
      },
      /circular/i,
    ],
  ])("refuses %s before anything is sent", async (_what, body, place) => {
    const { server, client, post } = await serverAndClient();
    const calls = [post(body()), request(client, "POST", "/things", { body: body() })];
    for (const call of calls) {
      const error = await call.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(String(error)).toMatch(/The body can't be written as JSON/);
      expect(String(error)).toMatch(place);
    }
    expect(server.requests).toEqual([]);
  });
});

describe("a form", () => {
  const file = () => new File(["x"], "x.txt", { type: "text/plain" });

  it("holds what stands beside its file as text: objects as JSON, dates as instants, all digits", async () => {
    const { server, post } = await serverAndClient();
    await post({
      file: file(),
      object: { id: 9007199254740993n },
      id: 9007199254740993n,
      at: new Date("2026-04-07T10:00:00Z"),
      open: false,
      count: 0,
      list: ["a", 1],
      none: undefined,
      empty: null,
    });
    expect((await textsOf(server.requests[0] as SeenRequest)).slice(1)).toEqual([
      ["object", '{"id":9007199254740993}'],
      ["id", "9007199254740993"],
      ["at", "2026-04-07T10:00:00.000Z"],
      ["open", "false"],
      ["count", "0"],
      ["list", "a"],
      ["list", "1"],
    ]);
  });

  it.each<[what: string, fields: object, place: RegExp]>([
    ["NaN", { count: Number.NaN }, /count is NaN/],
    ["a function", { name: () => "x" }, /name is a function/],
    ["a symbol", { name: Symbol("x") }, /name is a symbol/],
    ["a Map", { metadata: new Map([["a", 1]]) }, /"metadata" of the form .* is a Map/],
    ["NaN in an object", { rows: { limit: Number.NaN } }, /"rows" of the form .*limit is NaN/],
    ["a file in an object", { more: { file: file() } }, /"more" of the form .*file is a File/],
    ["an invalid Date", { at: new Date("never") }, /"at" of the form .* is a Date without a time/],
    ["a hole in a list", { tags: ["a", undefined] }, /tags\[1\] is undefined/],
    ["a list in a list", { tags: [["a"], ["b"]] }, /tags\[0\] is a list/],
    ["half a character", { title: "cut \ud83c" }, /"title" of the form holds half a character/],
    ["half a character in a name", { "cut \ud83c": "x" }, /A part of the form is named/],
    ["a control character in a name", { "a\0b": "x" }, /A part of the form is named "a\\u0000b"/],
  ])("refuses %s before anything is sent", async (_what, fields, place) => {
    const { server, post } = await serverAndClient();
    const call = post({ file: file(), ...fields });
    await expect(call).rejects.toThrow(InvalidArgumentError);
    await expect(call).rejects.toThrow(place);
    expect(server.requests).toEqual([]);
  });

  it("keeps line breaks in names from becoming headers", async () => {
    const { server, post } = await serverAndClient();
    await post({ file: file(), 'a"\r\nContent-Type: text/html': "x" });
    expect(server.requests[0]?.body).toContain('name="a%22%0D%0AContent-Type: text/html"');
  });

  it.each(["text/csv\r\nX-Evil: 1", "text/csv\n", "text/\0csv", "texte/é"])(
    "refuses the type %j wherever a file is made",
    async (type) => {
      const { server, post } = await serverAndClient();
      const shaped = { type, name: "x.csv", size: 1, stream: () => new Blob(["x"]).stream() };
      expect(() => new FileStream(new Blob(["x"]).stream(), "x.csv", { type })).toThrow(InvalidArgumentError);
      await expect(fileFromPath(import.meta.filename, { type })).rejects.toThrow(InvalidArgumentError);
      await expect(post({ file: shaped })).rejects.toThrow(InvalidArgumentError);
      await expect(post({ file: shaped })).rejects.toThrow(/"file" of the form has the type/);
      expect(server.requests).toEqual([]);
    },
  );

  it.each(["a\0b.csv", "a\x7f.csv", "a\tb.csv", "cut \ud83c.csv"])(
    "refuses the file name %j",
    async (name) => {
      const { server, post } = await serverAndClient();
      expect(() => new FileStream(new Blob(["x"]).stream(), name)).toThrow(InvalidArgumentError);
      await expect(fileFromPath(import.meta.filename, { name })).rejects.toThrow(InvalidArgumentError);
      const shaped = { type: "", name, size: 1, stream: () => new Blob(["x"]).stream() };
      await expect(post({ file: shaped })).rejects.toThrow(InvalidArgumentError);
      expect(server.requests).toEqual([]);
    },
  );
});

describe("a whole body", () => {
  it.each<[what: string, body: () => unknown, type: string | undefined]>([
    ["a FileStream", () => new FileStream(new Blob(["a;b"]).stream(), "x", { type: "text/csv" }), "text/csv"],
    ["a stream of Node", () => Readable.from([Buffer.from("a;b")]), "application/octet-stream"],
    ["a web stream", () => new Blob(["a;b"]).stream(), undefined],
    ["bytes", () => Buffer.from("a;b"), undefined],
    ["an ArrayBuffer", () => new Uint8Array(Buffer.from("a;b")).buffer, undefined],
  ])("may be %s", async (_what, body, type) => {
    const { server, client } = await serverAndClient();
    await request(client, "POST", "/file", { body: body() });
    const [sent] = server.requests;
    expect([sent?.headers["content-type"], sent?.body]).toEqual([type, "a;b"]);
  });

  it("is no text with half a character", async () => {
    const { server, client } = await serverAndClient();
    await expect(request(client, "POST", "/file", { body: "cut \ud83c" })).rejects.toThrow(
      /The body holds half a character/,
    );
    expect(server.requests).toEqual([]);
  });
});

async function textsOf({ body, headers }: SeenRequest): Promise<[string, unknown][]> {
  const type = headers["content-type"] ?? "";
  const form = await new Response(Buffer.from(body, "latin1"), {
    headers: { "Content-Type": type },
  }).formData();
  return [...form];
}
