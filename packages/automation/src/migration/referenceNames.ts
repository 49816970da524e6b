/** What the value of a property names. */
export type ReferenceKind = "dataset" | "domain" | "user";

const KINDS: readonly (readonly [ReferenceKind, RegExp])[] = [
  // `dataset`, `remote_dataset`, `datasetId`, `dataset_uid`, `datasets`, …
  ["dataset", /(^|_)datasets?(_?u?ids?)?$/],
  // The portal of a dataset: `domain`, `domain_id`, `remoteDomain`, `portal`, …
  ["domain", /(^|_)(domain|portal)s?(_?u?ids?)?$/],
  // With whose permissions a dataset is read.
  ["user", /(^|_)permissions?_users?(_?names?)?$/],
];
/** What an object under one of those names has its own name in. */
const OWN_NAME = /^(u?ids?|user_?names?)$/;

/**
 * What a property of that name refers to; undefined where its name doesn't say.
 *
 * @param above the same for the property that it is directly within
 */
export function referenceKind(name: string, above?: ReferenceKind): ReferenceKind | undefined {
  const plain = plainName(name);
  const found = KINDS.find(([, pattern]) => pattern.test(plain));
  if (found) return found[0];
  if (OWN_NAME.test(plain)) return above;
  // The name of a dataset may be its title.
  return plain === "name" && above !== "dataset" ? above : undefined;
}

/** A name as APIs write it, whichever way it is written: `remote_dataset` for `remoteDataset`. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[\s.-]/g, "_")
    .toLowerCase();
}
