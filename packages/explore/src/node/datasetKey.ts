import { scrypt } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { serializeQuery } from "@ods/core";
import { authorizedRequest } from "@ods/core/client-kit";
import type { ExploreClient } from "../client.ts";
import { type DatasetContent, datasetCall } from "../datasetDownload.ts";
import commaLists from "../generated/commaLists.json" with { type: "json" };
import type { CacheSettings } from "./cacheOptions.ts";
import type { Place } from "./datasetStore.ts";
import { digestOf, folderName } from "./folderName.ts";

type Scrypt = (secret: string, salt: string, size: number, options: object) => Promise<Buffer>;

const serialize = serializeQuery(commaLists);

/**
 * Where a dataset is kept: under its portal and its identifier, in files whose name has a digest of all that makes one
 * download differ from another, and of who asks.
 */
export async function placeOf(
  client: ExploreClient,
  datasetId: string,
  content: DatasetContent,
  { root, account }: Pick<CacheSettings, "root" | "account">,
): Promise<Place> {
  const { path, params } = datasetCall(datasetId, content);
  // Parameters in another order are the same question.
  const query = serialize(params.query).split("&").sort().join("&");
  const { portal } = client;
  const who = account === undefined ? await credentialDigest(client) : `account ${account}`;
  const format =
    content.format
      .toLowerCase()
      .replace(/[^a-z\d]/g, "")
      .slice(0, 12) || "file";
  const digest = digestOf(JSON.stringify([portal.href, path, datasetId, query, who])).slice(0, 20);
  return {
    root,
    folder: join(root, portalFolder(portal), folderName(datasetId)),
    name: `${format}-${digest}`,
    extension: format === "shp" ? "zip" : format,
    portal: portal.href,
    dataset: datasetId,
    format: content.format,
    query,
  };
}

export function portalFolder({ protocol, host, pathname, href }: URL): string {
  return folderName(protocol === "https:" ? `${host}${pathname}`.replace(/\/$/, "") : href);
}

/** The digest of the credential that a client had last; which one that was is known by a digest as well. */
const latest = new WeakMap<ExploreClient, { of: string; digest: Promise<string> }>();

/**
 * Stands for a credential in names of files. Whoever has it and would guess the credential has to spend a tenth of a
 * second on each guess; what comes out goes into a digest with all the rest, which is cut.
 */
async function credentialDigest(client: ExploreClient): Promise<string> {
  const { href } = client.portal;
  const { headers, url } = await authorizedRequest(client, new Request(href));
  // A credential of somebody's own may be anywhere in the URL.
  const credential = [url === href ? "" : url, ...headers].flat().join("\n");
  if (credential === "") return "anonymous";
  const of = digestOf(credential);
  let known = latest.get(client);
  if (known?.of !== of) {
    known = { of, digest: slowDigest(credential, href) };
    latest.set(client, known);
  }
  return known.digest;
}

async function slowDigest(secret: string, salt: string): Promise<string> {
  const derived = await (promisify(scrypt) as Scrypt)(secret, `ods-dataset-cache ${salt}`, 16, {
    N: 2 ** 15,
    maxmem: 2 ** 26,
  });
  return derived.toString("hex");
}
