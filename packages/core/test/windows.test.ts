import { FileStream, request } from "@ods/core";
import { Window } from "happy-dom";
import { JSDOM } from "jsdom";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type SeenRequest, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

/*
 * Programs are tested with windows whose Files, forms and Dates are other classes than those of Node. Some put them in
 * the place of Node's, others only hand them over.
 */

type WindowClasses = Pick<
  typeof globalThis,
  "Blob" | "File" | "FormData" | "FileReader" | "URLSearchParams" | "Headers"
>;

const CLASSES = [
  "Blob",
  "File",
  "FormData",
  "FileReader",
  "URLSearchParams",
  "Headers",
  "navigator",
] as const;
const params = { path: { id: "1" } };

describe.each<[name: string, open: () => WindowClasses]>([
  ["jsdom, whose File has no stream()", () => new JSDOM().window as unknown as WindowClasses],
  ["happy-dom", () => new Window() as unknown as WindowClasses],
])("with a window of %s", (_name, open) => {
  describe.each(["handed over", "in the place of Node's"])("%s", (use) => {
    function windowInUse(): WindowClasses {
      const window = open();
      if (use === "in the place of Node's") {
        for (const name of CLASSES) vi.stubGlobal(name, window[name as keyof WindowClasses]);
        onTestFinished(() => void vi.unstubAllGlobals());
      }
      return window;
    }

    it("a file is sent with its name and type", async () => {
      const { File } = windowInUse();
      const file = new File(["a;b\n", "é"], "cités.csv", { type: "text/csv" });
      const sent = await sentBy((client) =>
        client.POST("/things/{id}/file/", { params, body: { file, title: "Données" } }),
      );
      expect(await partsOf(sent)).toEqual([
        ["file", "cités.csv", "text/csv", "a;b\né"],
        ["title", "Données"],
      ]);
    });

    it("a Blob without a type is sent as bytes", async () => {
      const { Blob } = windowInUse();
      const sent = await sentBy((client) =>
        client.POST("/things/{id}/file/", { params, body: { file: new Blob(["a"]) } }),
      );
      expect(await partsOf(sent)).toEqual([["file", "blob", "application/octet-stream", "a"]]);
    });

    it("several files in a list are all sent", async () => {
      const { File } = windowInUse();
      const files = ["a", "b"].map((text) => new File([text], `${text}.txt`, { type: "text/plain" }));
      const sent = await sentBy((client) => request(client, "POST", "/files", { body: { files, count: 2 } }));
      expect(await partsOf(sent)).toEqual([
        ["files", "a.txt", "text/plain", "a"],
        ["files", "b.txt", "text/plain", "b"],
        ["count", "2"],
      ]);
    });

    it("form data is sent as it was filled", async () => {
      const { File, FormData } = windowInUse();
      const form = new FormData();
      form.append("file", new File(["a;b"], "data.csv", { type: "text/csv" }));
      form.append("title", "Données");
      const sent = await sentBy((client) =>
        client.POST("/things/{id}/file/", { params, body: form as never }),
      );
      expect(await partsOf(sent)).toEqual([
        ["file", "data.csv", "text/csv", "a;b"],
        ["title", "Données"],
      ]);
    });

    it("a file as the whole body keeps its type", async () => {
      const { File } = windowInUse();
      const body = new File(["a;b"], "data.csv", { type: "text/csv" });
      const sent = await sentBy((client) => request(client, "PUT", "/file", { body }));
      expect([sent.headers["content-type"], sent.body]).toEqual(["text/csv", "a;b"]);
    });

    it("parameters of a URL are sent as a form", async () => {
      const { URLSearchParams } = windowInUse();
      const body = new URLSearchParams({ a: "1", b: "é" });
      const sent = await sentBy((client) => request(client, "POST", "/form", { body }));
      expect([sent.headers["content-type"], sent.body]).toEqual([
        "application/x-www-form-urlencoded;charset=UTF-8",
        "a=1&b=%C3%A9",
      ]);
    });

    it("a stream is sent with its content", async () => {
      windowInUse();
      const content = async function* () {
        yield new TextEncoder().encode("a;b");
      };
      const file = new FileStream(content, "data.csv", { type: "text/csv" });
      const sent = await sentBy((client) => client.POST("/things/{id}/file/", { params, body: { file } }));
      expect(await partsOf(sent)).toEqual([["file", "data.csv", "text/csv", "a;b"]]);
    });

    it("a file that lies deeper is refused, and named", async () => {
      const { File } = windowInUse();
      const body = { name: { deep: [new File(["a"], "a.txt")] } } as never;
      await expect(sentBy((client) => client.POST("/things/", { body }))).rejects.toThrow(
        /name\.deep\[0\] is a File, and a file can't stand there/,
      );
    });
  });
});

async function sentBy(
  call: (client: ReturnType<typeof thingsClient>) => Promise<unknown>,
): Promise<SeenRequest> {
  const server = await scriptedServer((_request, response) => {
    response.writeHead(201, { "Content-Type": "application/json" }).end('{"id":1}');
  });
  await call(thingsClient({ portal: server.url }));
  return server.requests[0] as SeenRequest;
}

/** The parts of a form as the server reads them: name and text, or name, file name, type and content. */
async function partsOf({ body, headers }: SeenRequest): Promise<string[][]> {
  vi.unstubAllGlobals();
  const type = headers["content-type"] ?? "";
  const form = await new Response(Buffer.from(body, "latin1"), {
    headers: { "Content-Type": type },
  }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string" ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}
