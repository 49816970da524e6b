/**
 * Serves the portal and the stranger beside it on loopback, from the packed packages, and prints where they are as a
 * line of JSON. Ends with its standard input.
 */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createAutomationClient, unwrap } from "@ods/automation";
import { createPortal } from "@ods/testing/node";
import { misbehaving } from "./misbehaviour.ts";
import type { Surroundings } from "./scenario.ts";

type Handler = (request: Request) => Promise<Response>;

const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers":
    "Authorization, Content-Type, If-None-Match, If-Modified-Since, Cache-Control",
  "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
  "Access-Control-Expose-Headers":
    "X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Content-Disposition, Content-Length",
};
const RECORDS = 500;

const portal = createPortal({ processingTime: 0 });
const seen = { authorization: null as string | null };
const waiting: (() => void)[] = [];
const strangerOrigin = await listen(async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === "/take") seen.authorization = request.headers.get("Authorization");
  if (pathname === "/release") for (const go of waiting.splice(0)) go();
  return Response.json(pathname === "/seen" ? seen : {});
});
const origin = await listen(
  misbehaving(portal.fetch, {
    origin: strangerOrigin,
    released: () => new Promise((go) => void waiting.push(go)),
  }),
);

const dataset = await trees();
const surroundings: Surroundings = {
  portal: origin,
  stranger: strangerOrigin,
  apiKey: portal.apiKey,
  dataset,
  records: RECORDS,
};
console.log(JSON.stringify(surroundings));
process.stdin.on("end", () => process.exit()).resume();

function listen(handler: Handler): Promise<string> {
  const fetch = async (request: Request) => {
    const answer =
      request.method === "OPTIONS" ? new Response(null, { status: 204 }) : await handler(request);
    const headers = new Headers(answer.headers);
    for (const [name, value] of Object.entries(CORS)) headers.set(name, value);
    return new Response(answer.body, { status: answer.status, headers });
  };
  return new Promise((resolve) => {
    serve({ fetch, hostname: "127.0.0.1", port: 0 }, ({ port }: AddressInfo) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
}

async function trees(): Promise<string> {
  const client = createAutomationClient({ portal: origin, auth: portal.apiKey });
  const dataset_id = "street-trees";
  const { uid: dataset_uid } = await unwrap(
    client.POST("/datasets/", {
      body: { dataset_id, metadata: { default: { title: { value: "Street trees" } } } },
    }),
  );
  const params = { path: { dataset_uid } };
  const rows = Array.from({ length: RECORDS }, (_, tree) =>
    [tree, tree % 3 ? "Oak" : "Érable", tree % 5 ? "North" : "South", (tree % 270) / 10].join(";"),
  );
  const file = new File([["tree;species;district;height", ...rows].join("\n")], "trees.csv", {
    type: "text/csv",
  });
  const { uid } = await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }),
  );
  await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/", {
      params,
      body: {
        type: "csvfile",
        title: "Trees",
        params: { separator: ";", headers_first_row: true },
        datasource: { type: "uploaded_file", file: { uid } },
      },
    }),
  );
  await unwrap(client.POST("/datasets/{dataset_uid}/publish/", { params }));
  for (;;) {
    const { status } = await unwrap(client.GET("/datasets/{dataset_uid}/status/", { params }));
    if (status === "idle") return dataset_id;
    if (status === "error") throw new Error("The dataset could not be published.");
  }
}
