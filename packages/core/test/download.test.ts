import { download, NotFoundError, type OdsError, UnexpectedContentError } from "@ods/core";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { CODINGS, CUTS, sendCompressed } from "./compressed.ts";
import { json, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const init = { params: { path: { id: "1" } } };
const CSV = { "Content-Type": "text/csv; charset=utf-8" };
const TEXT = Array.from({ length: 5_000 }, (_, id) => `${id};${Math.sqrt(id)}\n`).join("");

function fileServer(headers: Record<string, string>, body: string | Uint8Array = "id\n1\n") {
  return scriptedServer((_request, response) => void response.writeHead(200, headers).end(body));
}

async function downloaded(headers: Record<string, string>, body?: string | Uint8Array) {
  const client = thingsClient({ portal: (await fileServer(headers, body)).url });
  return download(client, "/things/{id}/file/", init);
}

/** A name as a server sends it, byte for byte, and what is made of it. */
async function nameOf(disposition: string | Buffer): Promise<string | undefined> {
  const bytes = Buffer.from(disposition).toString("latin1");
  const file = await downloaded({ "Content-Disposition": bytes });
  await file.bytes();
  return file.filename;
}

/** The same without a server between: for headers that Node does not send. */
async function nameIn(disposition: string): Promise<string | undefined> {
  const headers = { get: () => disposition, has: () => true } as unknown as Headers;
  const response = Object.defineProperty(new Response("id\n"), "headers", { value: headers });
  const client = thingsClient({ portal: "https://things.test", fetch: async () => response });
  return (await download(client, "/things/{id}/file/", { ...init, headers: { "Accept-Encoding": "gzip" } }))
    .filename;
}

describe("download", () => {
  it("gives the content as text, bytes, Blob or stream", async () => {
    expect(await (await downloaded(CSV)).text()).toBe("id\n1\n");
    expect(await (await downloaded(CSV)).bytes()).toEqual(new TextEncoder().encode("id\n1\n"));
    expect((await (await downloaded(CSV)).blob()).size).toBe(5);
    expect(await new Response((await downloaded(CSV)).stream).text()).toBe("id\n1\n");
  });

  it("is a typed error when the portal refuses", async () => {
    const server = await scriptedServer((_request, response) => json(response, { message: "gone" }, 404));
    const client = thingsClient({ portal: server.url });
    await expect(download(client, "/things/{id}/file/", init)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("a file that a server would compress", () => {
  it.each(CUTS)("comes whole, where $coding would come cut ($framing)", async (cut) => {
    const server = await scriptedServer((request, response) => {
      sendCompressed(request, response, TEXT, { ...cut, headers: CSV });
    });
    const file = await download(thingsClient({ portal: server.url }), "/things/{id}/file/", init);
    expect(await file.text()).toBe(TEXT);
    expect(server.requests.map(({ headers }) => headers["accept-encoding"])).toEqual(["identity"]);
  });

  it.each(CUTS)("is refused when it comes in $coding all the same ($framing)", async (cut) => {
    const server = await scriptedServer((request, response) => {
      sendCompressed(request, response, TEXT, { ...cut, headers: CSV, isStubborn: true });
    });
    const client = thingsClient({ portal: server.url, auth: "s3cret-k3y" });
    const error = await download(client, "/things/{id}/file/", init).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UnexpectedContentError);
    const { message, status, request } = error as UnexpectedContentError;
    expect(message).toContain(`The content came compressed (${cut.coding})`);
    expect(message).toContain(`headers: { "Accept-Encoding": "${cut.coding}" }`);
    expect([status, request?.url]).toEqual([200, `${server.url}/api/v1/things/1/file/`]);
  });

  it.each(CODINGS)("is taken in %s where it is JSON, which shows its end", async (coding) => {
    const body = JSON.stringify({ text: TEXT });
    for (const isCut of [false, true]) {
      const server = await scriptedServer((request, response) => {
        const headers = { "Content-Type": "application/geo+json" };
        sendCompressed(request, response, body, { coding, isCut, headers, isStubborn: true });
      });
      const client = thingsClient({ portal: server.url });
      const file = await download(client, "/things/{id}/file/", init);
      const text = await file.text().catch((error: unknown) => error);
      if (!isCut) expect(text).toBe(body);
      else
        expect((text as Error).message).toContain("The answer is cut short: its JSON does not end (GET http");
      expect(text instanceof UnexpectedContentError).toBe(isCut);
    }
  });

  it.each(CODINGS)("is taken in %s where it is JSON that a redirect led to", async (coding) => {
    const body = JSON.stringify({ text: TEXT });
    const server = await scriptedServer((request, response) => {
      if (request.url.pathname.endsWith("/file/")) {
        return void response.writeHead(302, { Location: "/stored" }).end();
      }
      const headers = { "Content-Type": "application/json" };
      sendCompressed(request, response, body, { coding, headers, isStubborn: true });
    });
    const file = await download(thingsClient({ portal: server.url }), "/things/{id}/file/", init);
    expect(await file.text()).toBe(body);
  });

  it.each(CODINGS)("comes in %s for a call, or a client, that asks for it", async (coding) => {
    const server = await scriptedServer((request, response) => {
      sendCompressed(request, response, TEXT, { coding, headers: CSV, isStubborn: true });
    });
    const headers = { "Accept-Encoding": coding };
    const ofCall = await download(thingsClient({ portal: server.url }), "/things/{id}/file/", {
      ...init,
      headers,
    });
    expect(await ofCall.text()).toBe(TEXT);
    const client = thingsClient({ portal: server.url, headers });
    expect(await (await download(client, "/things/{id}/file/", init)).text()).toBe(TEXT);
    expect(server.requests.map(({ headers }) => headers["accept-encoding"])).toEqual([coding, coding]);
  });

  it("comes as it is in a page, where browsers choose how", async () => {
    const { set } = Headers.prototype;
    vi.spyOn(Headers.prototype, "set").mockImplementation(function (this: Headers, name, value) {
      if (name !== "Accept-Encoding") set.call(this, name, value);
    });
    const server = await scriptedServer((request, response) => {
      sendCompressed(request, response, TEXT, { coding: "gzip", headers: CSV });
    });
    const file = await download(thingsClient({ portal: server.url }), "/things/{id}/file/", init);
    vi.restoreAllMocks();
    expect(await file.text()).toBe(TEXT);
  });

  it("is none for encodings that compress nothing", async () => {
    for (const coding of ["identity", "aws-chunked", "utf-8"]) {
      expect(await (await downloaded({ ...CSV, "Content-Encoding": coding })).text()).toBe("id\n1\n");
    }
  });

  it("asks through the middleware of the call, which comes before", async () => {
    const server = await fileServer(CSV);
    const seen: (string | null)[] = [];
    const middleware = [
      {
        onRequest({ request }: { request: Request }) {
          seen.push(request.headers.get("Accept-Encoding"));
        },
      },
    ];
    const client = thingsClient({ portal: server.url });
    await (await download(client, "/things/{id}/file/", { ...init, middleware })).text();
    expect([seen, server.requests[0]?.headers["accept-encoding"]]).toEqual([[null], "identity"]);
  });
});

describe("the name of a file", () => {
  it.each([
    ['attachment; filename="things.csv"', "things.csv"],
    ["attachment; filename=things.csv", "things.csv"],
    ["attachment; filename=my things.csv ; x=1", "my things.csv"],
    ["attachment; FileName = things.csv", "things.csv"],
    ['filename="things.csv"', "things.csv"],
    ['attachment; name="; filename=no.csv"; filename=yes.csv', "yes.csv"],
    ['attachment; filename="a \\"b\\".csv"', "a _b_.csv"],
    ['attachment; filename="one.csv"; filename="two.csv"', "one.csv"],
    ["inline", undefined],
    ["attachment; filename=", undefined],
    ['attachment; filename=""', undefined],
  ])("is read from %s", async (disposition, name) => {
    expect(await nameOf(disposition)).toBe(name);
  });

  it.each([
    ["attachment; filename=\"x.csv\"; filename*=UTF-8''cit%C3%A9s.csv", "cités.csv"],
    ["attachment; filename*=utf-8'fr'cit%C3%A9s%20%26%20co.csv", "cités & co.csv"],
    ["attachment; filename*=ISO-8859-1''caf%E9.txt", "café.txt"],
    ["attachment; filename*=\"UTF-8''caf%C3%A9.txt\"", "café.txt"],
    ["attachment; filename*=UTF-8''it's.txt", "it's.txt"],
    // what is no such value gives way to the plain form
    ["attachment; filename*=UTF-8''caf%E9.txt; filename=plain.txt", "plain.txt"],
    ["attachment; filename*=UTF-8''%zz.txt; filename=plain.txt", "plain.txt"],
    ["attachment; filename*=UTF-8''a%C3; filename=plain.txt", "plain.txt"],
    ["attachment; filename*=UTF-8''a%4; filename=plain.txt", "plain.txt"],
    ["attachment; filename*=klingon''caf%E9.txt; filename=plain.txt", "plain.txt"],
    ["attachment; filename*=plain.txt", undefined],
    ["attachment; filename*=UTF-8''..; filename=plain.txt", "plain.txt"],
  ])("is read from the extended form of %s", async (disposition, name) => {
    expect(await nameOf(disposition)).toBe(name);
  });

  it("is UTF-8 where its bytes are, else Latin-1", async () => {
    expect(await nameOf('attachment; filename="café 🌳.txt"')).toBe("café 🌳.txt");
    expect(await nameOf(Buffer.from('attachment; filename="caf\xe9.txt"', "latin1"))).toBe("café.txt");
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["a/b", "b"],
    ["a\\b", "b"],
    ["C:\\Users\\x.txt", "x.txt"],
    ["C:x.txt", "C_x.txt"],
    ["a.txt:evil", "a.txt_evil"],
    ["a.txt::$DATA", "a.txt__$DATA"],
    ["a?b*c<d>e|f.csv", "a_b_c_d_e_f.csv"],
    ["-rf", "_rf"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["Com1.tar.gz", "_Com1.tar.gz"],
    ["LPT¹", "_LPT¹"],
    ["aux .txt", "_aux .txt"],
    ["console.txt", "console.txt"],
    ["trees.csv. . ", "trees.csv"],
    [" trees.csv", "trees.csv"],
    [".bashrc", "_bashrc"],
    ["x\u202egpj.exe", "xgpj.exe"],
    ["\u2066x\u2069.csv", "x.csv"],
    ["trees\0.csv", "trees.csv"],
    ["tr\r\nees\x1b[2J\x85.csv", "trees[2J.csv"],
    [".\0.", undefined],
    ["..", undefined],
    [".", undefined],
    ["...", undefined],
    [" . . ", undefined],
    ["a/", undefined],
    ["a\\..", undefined],
    ["\0", undefined],
  ])("is made harmless: %j", async (name, expected) => {
    expect(await nameIn(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`)).toBe(expected);
    if (!/\\/.test(name)) expect(await nameIn(`attachment; filename="${name}"`)).toBe(expected);
  });

  it("is cut to what file systems take, before its extension", async () => {
    const name = await nameIn(`attachment; filename*=UTF-8''${encodeURIComponent("é".repeat(500))}.tar.gz`);
    expect(name).toBe(`${"é".repeat(126)}.gz`);
    expect(await nameIn(`attachment; filename="${"x".repeat(300)}"`)).toBe("x".repeat(255));
    expect(await nameIn(`attachment; filename="x.${"y".repeat(300)}"`)).toBe(`x.${"y".repeat(253)}`);
  });

  it("never throws, and is never dangerous, whatever the header is", async () => {
    const parts = fc.constantFrom(
      ...["filename", "filename*", "=", ";", '"', "\\", "'", "%", "%00", "%2e", "%2F", "UTF-8''", "..", "/"],
      ...[":", ".", " ", "CON", "\0", "é", "\u202e", "🌳", "a", ","],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 20 }), async (words) => {
        const name = await nameIn(`attachment; filename=${words.join("")}`);
        if (name === undefined) return;
        expect(name).not.toMatch(/[/\\:"<>|?*\p{Cc}\u202e]|^[.-]|[. ]$|^$|^(con|nul)( *\.|$)/iu);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the body of an error whose status is one of success", () => {
  it.each([
    [
      "application/json",
      '{"status_code":404,"message":"No such file","error_key":"NotFoundException"}',
      NotFoundError,
    ],
    ["text/plain", '{"errorcode":20002,"error":"The portal is busy"}', UnexpectedContentError],
  ])("is the error that it says: %s", async (type, body, Type) => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { "Content-Type": type }).end(body);
    });
    const file = await download(thingsClient({ portal: server.url }), "/things/{id}/file/", init);
    const error = await file.text().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Type);
    expect((error as OdsError).message).toMatch(/^(No such file|The portal is busy) \(200/);
  });

  it("is a file where it is one: of another type, or where a redirect led", async () => {
    const body = '{"error":"no more disk"}';
    const server = await scriptedServer(({ url }, response) => {
      if (url.pathname.endsWith("/file/")) return void response.writeHead(302, { Location: "/log" }).end();
      response.writeHead(200, { "Content-Type": "application/json" }).end(body);
    });
    const file = await download(thingsClient({ portal: server.url }), "/things/{id}/file/", init);
    expect(await file.text()).toBe(body);
  });
});

describe("the text of a file", () => {
  const latin = Buffer.from("café\n", "latin1");

  it.each<[string, Buffer, string]>([
    ["text/csv", Buffer.from("\ufeffcafé\n"), "café\n"],
    ["text/csv; charset=UTF-8", Buffer.from("café\n"), "café\n"],
    ["text/csv; charset=iso-8859-1", latin, "café\n"],
    ['text/csv; header=present; charset="windows-1252"', Buffer.from("5 \x80\n", "latin1"), "5 €\n"],
    ["text/csv; charset=utf-16le", Buffer.from("café\n", "utf16le"), "café\n"],
    ["text/csv; charset=utf-16", Buffer.from("\ufeffcafé\n", "utf16le").swap16(), "café\n"],
    ["text/csv; charset=iso-8859-1", Buffer.from("\ufeffcafé\n"), "café\n"],
    ["text/csv; charset=utf8, text/csv; charset=utf8", Buffer.from("café\n"), "café\n"],
    // JSON is UTF-8, unless it can't be
    ["application/json; charset=utf-16", Buffer.from('{"a":"é"}'), '{"a":"é"}'],
    ["application/json; charset=utf-16le", Buffer.from('{"a":"é"}', "utf16le"), '{"a":"é"}'],
    ["application/ld+json; charset=iso-8859-1", Buffer.from('{"a":"\xe9"}', "latin1"), '{"a":"é"}'],
    // nobody knows the name, but the bytes can be nothing else
    ["text/csv; charset=x-unknown", Buffer.from("café\n"), "café\n"],
    ["text/csv; charset", Buffer.from("café\n"), "café\n"],
  ])("is decoded as %s says", async (type, body, text) => {
    expect(await (await downloaded({ "Content-Type": type }, body)).text()).toBe(text);
  });

  it("is an error where the bytes are no such text, rather than another text", async () => {
    for (const [type, message] of [
      ["text/csv", /^The content of GET .* is no text in UTF-8\. Take its bytes/],
      ["text/csv; charset=utf-8", /is no text in utf-8, though its Content-Type says charset=utf-8/],
      ["text/csv; charset=x-klingon", /is in a charset that is not known here, "x-klingon", and no UTF-8/],
    ] as const) {
      const file = await downloaded({ "Content-Type": type }, latin);
      const error = await file.text().catch((error: unknown) => error);
      expect(error).toBeInstanceOf(UnexpectedContentError);
      expect((error as Error).message).toMatch(message);
    }
  });

  it("tells its charset", async () => {
    const charsets = ["text/csv; charset=ISO-8859-1", "text/csv", "text/csv; charset="].map(
      async (type) => (await downloaded({ "Content-Type": type })).charset,
    );
    expect(await Promise.all(charsets)).toEqual(["iso-8859-1", undefined, undefined]);
  });
});
