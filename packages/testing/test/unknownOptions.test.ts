import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { describe, expect, it } from "vitest";
import { apiCaller } from "./apiCall.ts";
import { makers } from "./makers.ts";

describe("createPortal", () => {
  it.each([
    [{ processing_time: 0 }, 'createPortal: there is no "processing_time"; did you mean `processingTime`?'],
    [{ procesingTime: 0 }, "did you mean `processingTime`?"],
    [{ qouta: 5 }, "did you mean `quota`?"],
    [{ user: [] }, "did you mean `users`?"],
    [{ statusRefusal: "recorded" }, "did you mean `statusRefusals`?"],
    [{ baseUrl: "https://portal.test" }, "the address is `url`."],
    [{ key: "k" }, "the key is `apiKey`."],
    [{ clock: Date.now }, "the clock is `now`."],
    [{ port: 4010 }, "it is an option of servePortal."],
    [{ datasets: [] }, "datasets are made through the API"],
    [{ constructor: 1 }, 'there is no "constructor". It has url, apiKey, username, '],
    [{ users: [{ username: "maya" }, { username: "ada", api_key: "k" }] }, "did you mean `apiKey`?"],
    [{ users: [{ username: "maya", password: "p" }] }, "the key is `apiKey`."],
    [{ groups: [{ uid: "staff", permission: [] }] }, "did you mean `permissions`?"],
    [{ groups: [{ uid: "staff", users: ["maya"] }] }, "each of `users` names its `groups`."],
    [null, "createPortal: an object is wanted."],
    [[], "createPortal: an object is wanted."],
  ])("refuses %j", (options, message) => {
    expect(() => createPortal(options as never)).toThrow(TypeError);
    expect(() => createPortal(options as never)).toThrow(message);
  });

  it("takes options that are undefined, and properties named by symbols", () => {
    const users = [{ username: "maya", email: undefined, nothing: undefined }];
    const options = { url: undefined, nothing: undefined, users, groups: undefined, [Symbol("mine")]: 1 };
    expect(createPortal(options as never).url).toBe("https://portal.test");
  });
});

describe("servePortal", () => {
  it.each([
    [{ ports: 0 }, 'servePortal: there is no "ports"; did you mean `port`?'],
    [{ hostname: "0.0.0.0" }, "it serves on the loopback address, and on no other."],
    [{ quota: 5 }, "it is an option of createPortal."],
    [{ something: 5 }, "It has port."],
    [4010, "an object is wanted"],
  ])("refuses %j", async (options, message) => {
    const served = servePortal(createPortal(), options as never);
    await expect(served).rejects.toThrow(TypeError);
    await expect(served).rejects.toThrow(message);
  });

  it("takes options that are undefined", async () => {
    const { close } = await servePortal(createPortal(), { port: undefined, nothing: undefined } as never);
    await close();
  });
});

describe("seed", () => {
  it.each([
    ["feedback", { record_id: "a", coment: "Too small" }, "did you mean `comment`?"],
    ["feedback", { record_id: "a", comment: "b", values: { val: "1" } }, "It has value, type."],
    ["linkedExport", { title: "a", url: "https://a.example", mimeTypes: "b" }, "did you mean `mimetype`?"],
    ["studioContents", [{ title: "a" }, { descripton: "b" }], "did you mean `description`?"],
    ["failNextPublish", { message: "a", record_errors: [] }, "did you mean `records_errors`?"],
    ["failNextPublish", { message: "a", records_errors: [{ recordId: "b", field: "c" }] }, '"recordId"'],
    ["apiKey", { permission: [] }, "did you mean `permissions`?"],
    ["apiKey", { key: "k" }, "the secret is made, and returned."],
  ] as const)("%s refuses %j", async (name, given, message) => {
    const portal = createPortal();
    const { uid } = await makers.dataset(apiCaller(portal));
    const seed = portal.seed[name] as (of: string, given: unknown) => unknown;
    expect(() => seed(name === "apiKey" ? "portal.user" : uid, given)).toThrow(TypeError);
    expect(() => seed(name === "apiKey" ? "portal.user" : uid, given)).toThrow(message);
  });
});
