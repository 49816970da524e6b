import { scrypt } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { serializeQuery } from "@ods/core";
import { authorizedRequest } from "@ods/core/client-kit";
import { keepSalt, newSalt, readSalt } from "@ods/core/client-kit/node";
import type { ExploreClient } from "../client.ts";
import { type DatasetContent, datasetCall } from "../datasetDownload.ts";
import commaLists from "../generated/commaLists.json" with { type: "json" };
import type { CacheSettings } from "./cacheOptions.ts";
import type { Place } from "./datasetStore.ts";
import { digestOf, folderName } from "./folderName.ts";

type Scrypt = (secret: string, salt: string, size: number, options: object) => Promise<Buffer>;

/** What the credentials of a cache are salted with, for all processes that use it. */
const SALT = ".ods-dataset-salt";

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
  const credential = account === undefined ? await credentialOf(client) : "";
  const format =
    content.format
      .toLowerCase()
      .replace(/[^a-z\d]/g, "")
      .slice(0, 12) || "file";
  const nameFor = (who: string) =>
    `${format}-${digestOf(JSON.stringify([portal.href, path, datasetId, query, who])).slice(0, 20)}`;
  const named =
    credential === ""
      ? { name: nameFor(account === undefined ? "anonymous" : `account ${account}`) }
      : await namedBySalt(join(root, SALT), nameFor, (salt) => credentialDigest(client, credential, salt));
  return {
    root,
    folder: join(root, portalFolder(portal), folderName(datasetId)),
    ...named,
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

/** By the salt of the cache. Where there is none nothing is kept, and one is made before the first dataset is. */
async function namedBySalt(
  file: string,
  nameFor: (who: string) => string,
  digest: (salt: string) => Promise<string>,
): Promise<Pick<Place, "name" | "claim">> {
  const salt = await readSalt(file);
  if (salt !== undefined) return { name: nameFor(await digest(salt)) };
  const claim = async () => nameFor(await digest(await keepSalt(file, newSalt())));
  return { name: nameFor(newSalt()), claim };
}

/** What a client sends to say who it is; empty for nothing. */
async function credentialOf(client: ExploreClient): Promise<string> {
  const { href } = client.portal;
  const { headers, url } = await authorizedRequest(client, new Request(href));
  // A credential of somebody's own may be anywhere in the URL.
  return [url === href ? "" : url, ...headers].flat().join("\n");
}

/** The digest of the credential that a client had last; which one that was is known by a digest as well. */
const latest = new WeakMap<ExploreClient, { of: string; digest: Promise<string> }>();

/**
 * Stands for a credential in names of files. Whoever has it and would guess the credential has to spend a tenth of a
 * second on each guess; what comes out goes into a digest with all the rest, which is cut.
 */
async function credentialDigest(client: ExploreClient, credential: string, salt: string): Promise<string> {
  const of = digestOf(`${salt} ${credential}`);
  let known = latest.get(client);
  if (known?.of !== of) {
    known = { of, digest: slowDigest(credential, salt) };
    latest.set(client, known);
  }
  return known.digest;
}

async function slowDigest(secret: string, salt: string): Promise<string> {
  const derived = await (promisify(scrypt) as Scrypt)(secret, salt, 16, {
    N: 2 ** 15,
    maxmem: 2 ** 26,
  });
  return derived.toString("hex");
}
