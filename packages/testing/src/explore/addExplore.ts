import type { Hono } from "hono";
import { callerWith } from "../caller.ts";
import type { PortalState } from "../state.ts";
import { analyze } from "./analysis/analyze.ts";
import { downloadAttachment, lookUpDataset, searchDatasets } from "./catalogue/searchDatasets.ts";
import type { ExploreCall } from "./exploreCall.ts";
import { ExploreProblem } from "./exploreProblem.ts";
import { geocluster } from "./geo/geocluster.ts";
import { boundingBox, geopolygon, geopreview } from "./geo/geometries.ts";
import { Parameters } from "./parameters.ts";
import { deletePushed, deleteRecord, pushRecords } from "./push/push.ts";
import { Quota } from "./quota.ts";
import { downloadRecords, exportDataset } from "./records/downloadRecords.ts";
import { lookUpRecord, searchRecords } from "./records/searchRecords.ts";
import { Tables } from "./table/tables.ts";

export interface ExploreOptions {
  /** Calls a day. */
  quota: number;
}

const LONGEST_FORM = 5 * 1024 * 1024;

type Handler = (call: ExploreCall) => Promise<Response>;

const READING: Record<string, Handler> = {
  "/api/datasets/1.0/search": searchDatasets,
  "/api/datasets/1.0/:dataset_id": lookUpDataset,
  "/api/datasets/1.0/:dataset_id/records/:record_id": lookUpRecord,
  "/api/datasets/1.0/:dataset_id/attachments/:attachment_id": downloadAttachment,
  "/api/records/1.0/search": searchRecords,
  "/api/records/1.0/analyze": analyze,
  "/api/records/1.0/download": downloadRecords,
  "/api/records/1.0/geocluster": geocluster,
  "/api/records/1.0/boundingbox": boundingBox,
  "/api/records/1.0/geopolygon": geopolygon,
  "/api/records/1.0/geopreview": geopreview,
  "/explore/dataset/:dataset_id/download": exportDataset,
};

const PUSHING: [method: string, path: string, handler: Handler][] = [
  ["POST", "/api/push/1.0/:dataset_id/:resource_id/push", pushRecords],
  ["POST", "/api/push/1.0/:dataset_id/:resource_id/delete", deletePushed],
  ["GET", "/api/push/1.0/:dataset_id/:resource_id/:record_id/delete", deleteRecord],
];

/** The Explore API on the datasets that are published in the state. */
export function addExplore(app: Hono, state: PortalState, options: ExploreOptions): void {
  const tables = new Tables();
  const quota = new Quota(options.quota);

  const answer = async (
    handler: Handler,
    request: Request,
    path: Record<string, string>,
    isPush: boolean,
  ) => {
    const now = state.options.now();
    let headers: Record<string, string> = {};
    try {
      // What is pushed is no form, whatever its type says, and has a key of its own.
      const parameters = new Parameters(
        isPush ? new URL(request.url).searchParams : await readParameters(request),
      );
      const key = isPush ? undefined : keyIn(request, parameters);
      const caller = key === undefined ? undefined : callerWith(key, state);
      const counted = quota.count(caller && key, now);
      headers = counted.headers;
      if (counted.problem) throw counted.problem;
      if (key !== undefined && !caller) throw new ExploreProblem(401, "API key is not valid");
      const call = { request, state, tables, parameters, path, caller, now };
      return withHeaders(await handler(call), headers);
    } catch (error) {
      if (!(error instanceof ExploreProblem)) throw error;
      return Response.json(error.body, { status: error.status, headers });
    }
  };

  const add = (methods: string[], path: string, handler: Handler, isPush: boolean) => {
    app.on(methods, [path, `${path}/`], (context) =>
      answer(handler, context.req.raw, context.req.param() as Record<string, string>, isPush),
    );
  };
  for (const [path, handler] of Object.entries(READING)) add(["GET", "POST"], path, handler, false);
  for (const [method, path, handler] of PUSHING) add([method], path, handler, true);
}

/** The query, and after it the form that a POST carries. */
async function readParameters(request: Request): Promise<URLSearchParams> {
  const { searchParams } = new URL(request.url);
  if (request.method !== "POST") return searchParams;
  const form = await request.text();
  if (form.length > LONGEST_FORM) {
    throw new ExploreProblem(
      413,
      `A form of ${form.length} characters is too large: ${LONGEST_FORM} are possible`,
    );
  }
  return new URLSearchParams([...searchParams, ...new URLSearchParams(form)]);
}

/** Any credential that is no API key is as wrong as a wrong one. */
function keyIn(request: Request, parameters: Parameters): string | undefined {
  const header = request.headers.get("Authorization");
  if (header !== null) return /^apikey\s+(\S.*)$/i.exec(header)?.[1] ?? "";
  return parameters.text("apikey") ?? parameters.text("access_token");
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
