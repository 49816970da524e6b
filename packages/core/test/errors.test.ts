import { inspect } from "node:util";
import {
  AuthenticationError,
  ConflictError,
  download,
  NetworkError,
  NotFoundError,
  OdsError,
  orUndefined,
  PermissionError,
  QuotaExceededError,
  ServerError,
  UnexpectedContentError,
  unwrap,
  ValidationError,
} from "@ods/core";
import { describe, expect, it } from "vitest";
import { json, scriptedServer } from "./scriptedServer.ts";
import { thingsClient } from "./thingsApi.ts";

const one = { params: { path: { id: "1" } } };

describe("a failed call", () => {
  it.each([
    [400, { error_code: "validation_error" }, ValidationError],
    [400, { error_code: "invalid_dataset_status" }, ConflictError],
    [401, {}, AuthenticationError],
    [403, {}, PermissionError],
    [404, { error_code: "not_found" }, NotFoundError],
    [409, {}, ConflictError],
    [418, {}, OdsError],
    [429, {}, QuotaExceededError],
    [500, {}, ServerError],
    [503, {}, ServerError],
  ])("with status %i and %j is a typed error", async (status, body, type) => {
    const server = await scriptedServer((_request, response) => json(response, body, status));
    const error = await unwrap(thingsClient({ portal: server.url }).GET("/things/")).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(type);
    expect((error as OdsError).name).toBe(type.name);
  });

  it("says what the portal said, and which request it was", async () => {
    const body = {
      error_code: "validation_error",
      message: "The body is wrong.",
      detail: { title: ["is required"] },
      trace_id: "t-17",
    };
    const server = await scriptedServer((_request, response) => json(response, body, 400));
    const error = await unwrap(
      thingsClient({ portal: server.url }).POST("/things/", { body: { name: "" } }),
    ).catch((e: OdsError) => e);
    expect(error).toMatchObject({
      status: 400,
      code: "validation_error",
      detail: { title: ["is required"] },
      traceId: "t-17",
      request: { method: "POST", url: `${server.url}/api/v1/things/` },
    });
    expect((error as OdsError).message).toBe(
      `The body is wrong: {"title":["is required"]} (400 validation_error, POST ${server.url}/api/v1/things/)`,
    );
  });

  it.each([400, 404, 500])("with status %i and no body at all is an error as well", async (status) => {
    for (const headers of [{ "Content-Length": "0" }, { "Transfer-Encoding": "chunked" }]) {
      const server = await scriptedServer((_request, response) => {
        response.writeHead(status, headers).end();
      });
      await expect(unwrap(thingsClient({ portal: server.url }).GET("/things/"))).rejects.toMatchObject({
        status,
      });
    }
  });

  it("keeps an HTML page out of the message", async () => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(502, { "Content-Type": "text/html" }).end("<html><h1>Bad gateway</h1></html>");
    });
    const error = await unwrap(thingsClient({ portal: server.url }).GET("/things/")).catch(
      (e: OdsError) => e,
    );
    expect(error).toBeInstanceOf(ServerError);
    expect((error as OdsError).message).not.toContain("<");
  });

  it("is undefined for a 404 with orUndefined, and an error for anything else", async () => {
    let status = 404;
    const server = await scriptedServer((_request, response) => json(response, {}, status));
    const client = thingsClient({ portal: server.url });
    expect(await orUndefined(client.GET("/things/{id}/", one))).toBeUndefined();
    status = 403;
    await expect(orUndefined(client.GET("/things/{id}/", one))).rejects.toBeInstanceOf(PermissionError);
  });

  it("that gets no answer is a NetworkError with the reason", async () => {
    const call = thingsClient({ portal: "http://127.0.0.1:1" }).GET("/things/");
    await expect(call).rejects.toBeInstanceOf(NetworkError);
    await expect(thingsClient({ portal: "http://127.0.0.1:1" }).GET("/things/")).rejects.toThrow(
      /No answer: .+ \(GET http:\/\/127\.0\.0\.1:1\/api\/v1\/things\/\)/,
    );
  });

  it("that breaks off within its answer is a NetworkError, however it is read", async () => {
    const server = await scriptedServer((request, response) => {
      const status = request.url.searchParams.get("limit") === "1" ? 500 : 200;
      response.writeHead(status, { "Content-Type": "application/json", "Content-Length": "100" });
      response.write('{"id":');
      setImmediate(() => response.destroy());
    });
    const client = thingsClient({ portal: server.url });
    const failed = client.GET("/things/", { params: { query: { limit: 1 } } });
    await expect(failed).rejects.toBeInstanceOf(NetworkError);
    await expect(unwrap(client.GET("/things/"))).rejects.toThrow(
      /The answer broke off: .+ \(GET .+\/things\/\)/,
    );
    const file = () => download(client, "/things/{id}/file/", one);
    await expect((await file()).text()).rejects.toBeInstanceOf(NetworkError);
    await expect(new Response((await file()).stream).text()).rejects.toBeInstanceOf(NetworkError);
  });

  it("shows no key that a runtime, a proxy or a portal puts into its words", async () => {
    const url = "https://data.city.org/things/?apikey=s3cret";
    const attached = Object.assign(new TypeError(`fetch failed for ${url}`, { cause: { path: url } }), {
      path: url,
    });
    const throwing = thingsClient({ portal: "my-domain", fetch: async () => Promise.reject(attached) });
    const answering = thingsClient({
      portal: "my-domain",
      fetch: async () =>
        Response.json({ message: `no route ${url}`, detail: { url: [url] } }, { status: 404 }),
    });
    for (const client of [throwing, answering]) {
      const error = await unwrap(client.GET("/things/")).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(OdsError);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("s3cret");
    }
  });

  it("that the caller aborts rejects with the caller's reason", async () => {
    const server = await scriptedServer(() => {});
    const abort = new AbortController();
    const call = thingsClient({ portal: server.url }).GET("/things/", { signal: abort.signal });
    abort.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
  });
});

describe("an exception of the platform, which answers with `error_key`,", () => {
  const exception = (error_key: string, more: object = {}) => ({
    status_code: 400,
    message: "Invalid precondition, dataset status is 'queued' but must be one of 'idle, error'",
    raw_params: { current_status: "queued", authorized_origin_status: "idle, error" },
    error_key,
    ...more,
  });
  const errorOf = async (status: number, body: unknown): Promise<OdsError> => {
    const server = await scriptedServer((_request, response) => json(response, body, status));
    const call = unwrap(thingsClient({ portal: server.url }).POST("/things/", { body: { name: "oak" } }));
    return (await call.catch((thrown: unknown) => thrown)) as OdsError;
  };

  it("has its code, its parameters and its words in the error", async () => {
    const error = await errorOf(400, exception("InvalidDatasetStatusPreconditionException"));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ status: 400, code: "InvalidDatasetStatusPreconditionException" });
    expect(error.detail).toEqual({ current_status: "queued", authorized_origin_status: "idle, error" });
    expect(error.message).toMatch(
      /^Invalid precondition, dataset status is 'queued' but must be one of 'idle, error' \(400 Invalid\w+, POST .+\)$/,
    );
  });

  it.each([
    [400, "InvalidHarvesterStatusPreconditionException", ConflictError],
    [400, "InvalidHarvesterPreconditionException", ConflictError],
    [400, "InvalidManagementAPIRequestException", ValidationError],
    [422, "InvalidMetadataException", ValidationError],
    [401, "AuthenticationException", AuthenticationError],
    [403, "PermissionException", PermissionError],
    [404, "UnknownUsernameException", NotFoundError],
    [409, "AlreadyThereException", ConflictError],
    [500, "InternalException", ServerError],
  ])("is, with status %i and %s, the error of that status", async (status, error_key, type) => {
    const error = await errorOf(status, exception(error_key, { status_code: status }));
    expect([error.constructor, error.code]).toEqual([type, error_key]);
  });

  it("is believed by its HTTP status, and another one in its body is told", async () => {
    const error = await errorOf(404, exception("UnknownDatasetException", { raw_params: { uid: "da_1" } }));
    expect(error).toBeInstanceOf(NotFoundError);
    expect([error.status, error.detail]).toEqual([404, { uid: "da_1", status_code: 400 }]);
  });

  it("keeps what it says beside its parameters", async () => {
    const errors = [{ error_key: "InvalidTitleException", message: "Too long", raw_params: { max: 100 } }];
    const error = await errorOf(400, exception("InvalidManagementAPIRequestException", { errors }));
    expect(error.detail).toMatchObject({ current_status: "queued", errors });
    expect(error.message).toContain("InvalidTitleException");
  });
});

describe("a validation error", () => {
  const fields = { title: ["is required"], "metadata.default": ["must be object"] };

  it.each([
    ["fields alone", { fields }, { fields }],
    ["fields within detail", { detail: { fields } }, { fields }],
    ["fields beside detail", { detail: { at: "body" }, fields }, { at: "body", fields }],
    ["fields beside a text", { detail: "Two faults", fields }, { detail: "Two faults", fields }],
    ["fields beside a list", { detail: ["one", "two"], fields }, { detail: ["one", "two"], fields }],
    ["fields twice", { detail: { fields: 2 }, fields }, { detail: { fields: 2 }, fields }],
    ["nothing else", {}, undefined],
    ["null for detail", { detail: null, fields }, { fields }],
    ["another message", { error: "bad_request" }, { error: "bad_request" }],
  ])("with %s keeps all of it in `detail`", async (_what, more, detail) => {
    const body = { error_code: "validation_error", message: "The request is not valid.", ...more };
    const server = await scriptedServer((_request, response) => json(response, body, 400));
    const call = unwrap(thingsClient({ portal: server.url }).GET("/things/"));
    const error = (await call.catch((thrown: unknown) => thrown)) as OdsError;
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.detail).toEqual(detail);
    if (detail && "fields" in detail) expect(error.message).toContain("is required");
  });
});

describe("a successful call", () => {
  it("reads JSON that calls itself plain text, and says so when it is none", async () => {
    const client = (text: string) =>
      thingsClient({ portal: "my-domain", fetch: async () => new Response(text) });
    expect(await unwrap(client('{"id":7}').GET("/things/{id}/", one))).toEqual({ id: 7 });
    const broken = unwrap(client('{"id":').GET("/things/{id}/", one));
    await expect(broken).rejects.toBeInstanceOf(UnexpectedContentError);
    await expect(broken).rejects.toThrow("cut short or no JSON");
  });

  it("gives its data, and undefined where there is none", async () => {
    const server = await scriptedServer(({ method }, response) => {
      if (method === "DELETE") response.writeHead(204).end();
      else json(response, { id: 7 });
    });
    const client = thingsClient({ portal: server.url });
    expect(await unwrap(client.GET("/things/{id}/", one))).toEqual({ id: 7 });
    expect(await unwrap(client.DELETE("/things/{id}/", one))).toBeUndefined();
  });

  it.each([
    ["text/csv", /download\(client, path, init\)/],
    ["text/html; charset=utf-8", /login or proxy/],
  ])("that answers %s where JSON is wanted is an error that says what to do", async (type, remedy) => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { "Content-Type": type }).end("a;b\n1;2\n");
    });
    const client = thingsClient({ portal: server.url });
    const call = () => client.GET("/things/{id}/file/", one);
    await expect(call()).rejects.toBeInstanceOf(UnexpectedContentError);
    await expect(call()).rejects.toThrow(remedy);
  });
});
