import { InvalidArgumentError } from "@ods/core";
import { type KnownOptions, type OtherNames, refuseBelow, refuseUnknown } from "@ods/core/client-kit";
import { pathOf } from "@ods/core/client-kit/node";

/** Where datasets are kept, and for how long. */
export interface DatasetCacheOptions {
  /** Path or `file:` URL of the folder that all of them are in. @default ".ods-cache" in the working directory */
  directory?: string | URL | undefined;
  /**
   * Milliseconds that a dataset is taken from the cache without a question. Past them it is downloaded anew, or with
   * `revalidate` asked about.
   *
   * @default for ever; 0 with `revalidate`
   */
  maxAge?: number | undefined;
  /**
   * Ask the portal, by one look at the dataset's metadata, whether its data changed since, and download it only then.
   * Where the portal doesn't say, or did not when the dataset was downloaded, it is downloaded.
   *
   * @default false
   */
  revalidate?: boolean | undefined;
  /**
   * A name for whoever the credential belongs to. Datasets are kept apart by it instead of by the client's `auth` and
   * `headers`: for tokens that change from hour to hour, and for credentials that middleware or `fetch` put in.
   */
  account?: string | undefined;
}

const CACHE: KnownOptions<DatasetCacheOptions> = {
  directory: true,
  maxAge: true,
  revalidate: true,
  account: true,
};

const CACHE_NAMES: OtherNames = {
  ttl: "it is called `maxAge` here, and in ms.",
  path: "it is called `directory` here.",
  store: "datasets are kept in a folder, `directory`; the `cache` of a client has stores.",
};

/** The options, checked and complete. */
export interface CacheSettings {
  root: string;
  maxAge: number;
  revalidate: boolean;
  account: string | undefined;
}

export const DEFAULT_DIRECTORY = ".ods-cache";

/** @throws {@link InvalidArgumentError} for what can't be. */
export function cacheSettings(cache: true | DatasetCacheOptions): CacheSettings {
  if (cache !== true && (typeof cache !== "object" || cache === null)) {
    throw new InvalidArgumentError(
      `\`cache\` is ${JSON.stringify(cache)}; give true, or options such as { directory: "…" }.`,
    );
  }
  if (cache !== true) refuseUnknown("`cache`", cache, CACHE, CACHE_NAMES);
  const { directory = DEFAULT_DIRECTORY, maxAge, revalidate = false, account } = cache === true ? {} : cache;
  refuseBelow(0, { maxAge });
  if (account === "") throw new InvalidArgumentError("`account` is empty; give a name, or leave it out.");
  return {
    root: pathOf(directory, "directory"),
    maxAge: maxAge ?? (revalidate ? 0 : Number.POSITIVE_INFINITY),
    revalidate,
    account,
  };
}
