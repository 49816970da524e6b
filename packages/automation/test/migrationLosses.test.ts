import {
  type MigrationReport,
  migrateDataset,
  NetworkError,
  paginate,
  unwrap,
  uploadResourceFile,
} from "@ods/automation";
import { describe, expect, it } from "vitest";
import { type Place, place, reasonOf, twoPortals, watchingWrites } from "./migrationPlaces.ts";
import { makeConnection, richDataset, whatItRefersTo } from "./richDataset.ts";

type Json = Record<string, unknown>;

/** A client of a newer portal, whose answers have more in them than this version knows. */
function newer({ through }: Place, more: (path: string, answer: Json) => Json | undefined) {
  return through(async (request, send) => {
    const response = await send(request);
    if (request.method !== "GET" || !/json/.test(response.headers.get("content-type") ?? "")) return response;
    const answer = (await response.clone().json()) as Json;
    const changed = more(new URL(request.url).pathname.replace(/^.*v1\.0/, ""), answer);
    return changed ? Response.json(changed, response) : response;
  });
}

const inEach = (page: Json, more: Json) => ({
  ...page,
  results: (page.results as Json[]).map((item) => ({ ...item, ...more })),
});

const outcomeOf = ({ items }: MigrationReport, kind: string) =>
  items.filter((item) => item.kind === kind).map(({ outcome, reason = "" }) => `${outcome}: ${reason}`);

describe("migrateDataset, where the source says more than this version knows", () => {
  const withMore = (source: Place) =>
    newer(source, (path, answer) => {
      if (/^\/datasets\/\w+\/$/.test(path)) return { ...answer, retention: "10 years" };
      if (/\/resources\/$/.test(path)) return inEach(answer, { priority: 3 });
      if (/\/schedules\/$/.test(path)) return inEach(answer, { timezone: "Europe/Paris" });
      return undefined;
    });

  it("sends it, and tells of what the target does not keep", async () => {
    const { source, target, uid } = await twoPortals();
    const sent: string[] = [];
    const lenient = target.through(async (request, send) => {
      if (request.method === "GET" || !/json/.test(request.headers.get("content-type") ?? ""))
        return send(request);
      const text = await request.text();
      sent.push(text);
      const { retention: _, priority: __, timezone: ___, ...known } = JSON.parse(text) as Json;
      return send(new Request(request, { body: JSON.stringify(known) }));
    });
    const report = await migrateDataset(withMore(source), lenient, uid);
    expect(outcomeOf(report, "dataset")).toEqual(["mapped: the target does not keep retention"]);
    expect(outcomeOf(report, "resource").every((text) => text.includes("does not keep priority"))).toBe(true);
    expect(outcomeOf(report, "schedule")[0]).toBe("mapped: the target does not keep timezone");
    for (const name of ['"retention":"10 years"', '"priority":3', '"timezone":"Europe/Paris"']) {
      expect(sent.some((text) => text.includes(name))).toBe(true);
    }
    const { client, writes } = watchingWrites(target);
    const again = await migrateDataset(withMore(source), client, uid);
    expect([writes, tallyOf(again, "moved")]).toEqual([[], 0]);
  });

  it("says in a dry run that it may be lost", async () => {
    const { source, target, uid } = await twoPortals();
    const plan = await migrateDataset(withMore(source), target.client, uid, { dryRun: true });
    expect(outcomeOf(plan, "dataset")).toEqual(["moved: retention is sent as it is, and may not be kept"]);
  });

  it("names what the target refuses, and moves the rest", async () => {
    const { source, target, uid } = await twoPortals();
    const strict = target.through((request, send) => {
      const isSchedule = request.method === "POST" && request.url.endsWith("/schedules/");
      const body = { error_code: "validation_error", message: "timezone is not known" };
      return isSchedule ? Promise.resolve(Response.json(body, { status: 400 })) : send(request);
    });
    const report = await migrateDataset(source.client, strict, uid);
    expect(outcomeOf(report, "schedule")[0]).toContain(
      "not moved: the target refuses it: timezone is not known",
    );
    expect(outcomeOf(report, "resource")[0]).toBe("moved: ");
  });
});

const tallyOf = ({ items }: MigrationReport, wanted: string) =>
  items.filter(({ outcome }) => outcome === wanted).length;

describe("migrateDataset, of a dataset that follows one of another portal", () => {
  const remoteCatalogue = () => [
    {
      id: "trees",
      title: "Trees",
      metadata: { default: { publisher: "County", description: "<p>All trees</p>" } },
    },
  ];

  async function follower() {
    const source = place("source", { remoteCatalogue });
    const { uid: dataset_uid } = await unwrap(
      source.client.POST("/datasets/", {
        body: { dataset_id: "trees", metadata: { default: { title: { value: "Trees" } } } },
      }),
    );
    const datasource = {
      type: "federated",
      domain: { domain_id: "county" },
      dataset: { dataset_id: "trees" },
      impersonate_permissions: true,
    } as const;
    const params = { path: { dataset_uid } };
    await unwrap(
      source.client.POST("/datasets/{dataset_uid}/resources/", {
        params,
        body: { type: "federated", title: "Trees of the county", datasource },
      }),
    );
    const path = { dataset_uid, template_name: "default", template_field_name: "publisher" };
    await unwrap(
      source.client.PUT("/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/", {
        params: { path },
        body: { value: "City", override_remote_value: true },
      }),
    );
    return { source, uid: dataset_uid };
  }

  const metadataOf = async ({ client }: Place, dataset_uid = "") => {
    const params = { path: { dataset_uid } };
    return (await unwrap(client.GET("/datasets/{dataset_uid}/", { params }))).metadata ?? {};
  };

  it("keeps what is followed and what is overridden", async () => {
    const { source, uid } = await follower();
    const target = place("target", { remoteCatalogue });
    const report = await migrateDataset(source.client, target.client, uid);
    expect(await metadataOf(target, report.datasetUid)).toEqual(await metadataOf(source, uid));
    expect((await metadataOf(target, report.datasetUid)).default).toMatchObject({
      publisher: { value: "City", remote_value: "County", override_remote_value: true },
      description: { value: "<p>All trees</p>", override_remote_value: false },
    });
    expect(reasonOf(report, "Trees of the county")).toContain("with the permissions of portal.user");
    const { client, writes } = watchingWrites(target);
    await migrateDataset(source.client, client, uid);
    expect(writes).toEqual([]);
  });
});

describe("migrateDataset, between portals with a lot in them", () => {
  it("looks through all connections of the target, not only the first page", async () => {
    const source = place("source");
    const uid = await richDataset(source);
    const target = place("target");
    for (let index = 0; index < 120; index += 1) await makeConnection(target.client, `other-${index}`);
    await whatItRefersTo(target);
    const report = await migrateDataset(source.client, target.client, uid, { dryRun: true });
    expect(reasonOf(report, "Remote 0")).toContain("it uses the connection");
    expect(reasonOf(report, "Remote 1")).toContain("it uses the connection");
  });

  it("does not choose between connections that are alike", async () => {
    const { source, target, uid } = await twoPortals();
    await makeConnection(target.client, "trees");
    const report = await migrateDataset(source.client, target.client, uid, { dryRun: true });
    expect(reasonOf(report, "Remote 0")).toContain("2 connections of the target are like");
  });

  it("moves more items than fit on a page", async () => {
    const { source, target, uid } = await twoPortals();
    const params = { path: { dataset_uid: uid } };
    for (let n = 0; n < 105; n += 1) {
      const body = { type: "description", label: `Field ${n}`, field: `f${n}`, description: "One" } as const;
      await unwrap(source.client.POST("/datasets/{dataset_uid}/fields/", { params, body }));
    }
    const { datasetUid: dataset_uid = "" } = await migrateDataset(source.client, target.client, uid);
    const there = paginate(target.client, "/datasets/{dataset_uid}/fields/", {
      params: { path: { dataset_uid } },
    });
    expect((await there.toArray()).map(({ label }) => label).slice(-2)).toEqual(["Field 103", "Field 104"]);
  });
});

describe("migrateDataset, with a large file", () => {
  const CHUNK = new Uint8Array(64 * 1024).fill(0x61);
  const CHUNKS = 256;

  it("holds a part of it at any time", async () => {
    const source = place("source");
    const { uid } = await unwrap(
      source.client.POST("/datasets/", {
        body: { dataset_id: "big", metadata: { default: { title: { value: "Big" } } } },
      }),
    );
    const file = await uploadResourceFile(source.client, uid, new File(["small"], "big.csv"));
    const datasource = { type: "uploaded_file", file: { uid: file.uid } } as const;
    await unwrap(
      source.client.POST("/datasets/{dataset_uid}/resources/", {
        params: { path: { dataset_uid: uid } },
        body: { type: "csvfile", title: "Big", datasource },
      }),
    );
    let given = 0;
    let taken = 0;
    let held = 0;
    const giving = source.through((request, send) => {
      if (!request.url.endsWith("/download/")) return send(request);
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (given === CHUNKS * CHUNK.length) return controller.close();
          given += CHUNK.length;
          controller.enqueue(CHUNK.slice());
        },
      });
      return Promise.resolve(new Response(body, { headers: { "content-type": "text/csv" } }));
    });
    const taking = target().through(async (request, send) => {
      if (!request.url.endsWith("/files/")) return send(request);
      for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
        taken += chunk.length;
        held = Math.max(held, given - taken);
      }
      const form = new FormData();
      form.append("file", new File(["small"], "big.csv"));
      return send(new Request(request.url, { method: "POST", body: form, headers: authOf(request) }));
    });
    await migrateDataset(giving, taking, uid);
    expect(taken).toBeGreaterThan(CHUNKS * CHUNK.length);
    expect(held).toBeLessThan(16 * CHUNK.length);
  });

  const target = () => place("target");
  const authOf = ({ headers }: Request) => ({ authorization: headers.get("authorization") ?? "" });

  it("gives up at once, though a copy of the file is never read", async () => {
    const { source, target, uid } = await twoPortals();
    const copies: Response[] = [];
    const copying = source.through(async (request, send) => {
      const response = await send(request);
      copies.push(response.clone());
      return response;
    });
    const dead = target.through((request, send) => {
      if (request.url.endsWith("/files/")) throw new TypeError("killed");
      return send(request);
    });
    await expect(migrateDataset(copying, dead, uid)).rejects.toBeInstanceOf(NetworkError);
  });
});

describe("migrateDataset, with a key that may not do everything", () => {
  it("names the lists that it may not read, and moves the rest", async () => {
    const { source, target, uid } = await twoPortals();
    const forbidden = Response.json({ error_code: "permission_denied", message: "No" }, { status: 403 });
    const limited = source.through((request, send) =>
      /\/security\/|\/templates\/|\/feedbacks\//.test(request.url)
        ? Promise.resolve(forbidden.clone())
        : send(request),
    );
    const report = await migrateDataset(limited, target.client, uid, { dryRun: true });
    for (const kind of ["user security", "group security", "feedback"]) {
      expect(outcomeOf(report, kind)).toEqual(["not moved: the source's credential may not read them"]);
    }
    expect(outcomeOf(report, "resource")[0]).toBe("moved: ");
  });
});
